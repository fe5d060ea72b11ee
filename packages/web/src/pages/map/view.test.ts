import { expect, test } from 'vitest';
import { boundsOf, projectorOf, worldOf } from './view.ts';

const START = { center: [34, 28], zoom: 3 } as const;
const SIZE = { width: 800, height: 600 };

test('the middle of the view is in the middle, north is up and east is right', () => {
  const project = projectorOf(START, SIZE);
  expect(project(34, 28)).toEqual({ x: 400, y: 300 });
  expect(project(44, 28).x).toBeCloseTo(400 + (10 / 360) * worldOf(3));
  expect(project(34, 40).y).toBeLessThan(300);
});

test('the formula of Web Mercator: 85.0511° is the edge of its square, poles are held there', () => {
  const project = projectorOf({ center: [0, 0], zoom: 0 }, { width: 512, height: 512 });
  expect(project(-180, 85.051129).x).toBeCloseTo(0, 3);
  expect(project(-180, 85.051129).y).toBeCloseTo(0, 3);
  expect(project(180, -90).y).toBeCloseTo(512, 3);
  // OpenStreetMap's own example of the formula (Slippy map tilenames, 60° N at zoom 0): asinh(tan 60°) is 1.317.
  expect(project(0, 60).y).toBeCloseTo(512 * (0.5 - Math.asinh(Math.tan(Math.PI / 3)) / (2 * Math.PI)), 6);
});

test('the box of a view has its corners where they are seen', () => {
  const [west, south, east, north] = boundsOf(START, SIZE, 0);
  const project = projectorOf(START, SIZE);
  expect(project(west, north).x).toBeCloseTo(0);
  expect(project(west, north).y).toBeCloseTo(0);
  expect(project(east, south).x).toBeCloseTo(800);
  expect(project(east, south).y).toBeCloseTo(600);
});

test('a view wider than the world has each place once', () => {
  const [west, , east] = boundsOf({ center: [0, 0], zoom: 0 }, { width: 3000, height: 500 }, 60);
  expect([west, east]).toEqual([-180, 180]);
});
