import { Maximize, Minus, Plus } from 'lucide-react';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapPoints } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { stretches } from '../../components/controls.ts';
import { type Box, clearCanvas, drawLabels, type Label, lettersLoaded } from '../../components/labels.ts';
import { useColours } from '../../components/useColours.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { BaseMap } from './countries.ts';
import css from './MapView.module.css';
import { MarkButton, radiusOf } from './MarkButton.tsx';
import { type Mark, marksOf } from './marks.ts';
import { dataOf, styleOf } from './style.ts';

setWorkerUrl(new URL(workerUrl, location.href).href);

const COLOURS = ['map-water', 'map-land', 'map-border', 'ink', 'ink-3'] as const;
/** What is seen at first: from the Maghreb to Iran. */
const START = { center: [34, 28] as [number, number], zoom: 3 };

/** The events at their places, over a base map that is part of the app. */
export function MapView({
  base,
  points,
  chosen,
  onChoose,
  onFail,
  onDrawn,
}: {
  readonly base: BaseMap;
  readonly points: MapPoints;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  /** The browser cannot draw it. */
  readonly onFail: () => void;
  /** It stands there, for the first time. */
  readonly onDrawn: () => void;
}) {
  const { t, i18n } = useTranslation('map');
  const { number } = useFormat();
  const english = i18n.language === 'en';
  const colours = useColours(COLOURS);
  const stage = useRef<HTMLDivElement>(null);
  const letters = useRef<HTMLCanvasElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [map, setMap] = useState<MapLibre | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [drawn, setDrawn] = useState(false);
  const places = useMemo(() => new Map(points.features.map((point) => [point.properties.key, point])), [points]);
  const first = useRef({ base, points, colours });

  useEffect(() => {
    if (stage.current === null) return;
    let made: MapLibre;
    try {
      const { base: shapes, points: start, colours: ink } = first.current;
      made = new MapLibre({
        container: stage.current,
        style: styleOf({ water: ink['map-water'], land: ink['map-land'], border: ink['map-border'] }, shapes, start),
        ...START,
        minZoom: 1,
        maxZoom: 10,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        cooperativeGestures: matchMedia('(pointer: coarse)').matches,
        locale: {
          'Map.Title': t('canvas'),
          'CooperativeGesturesHandler.MobileHelpText': t('twoFingers'),
          'CooperativeGesturesHandler.WindowsHelpText': t('twoFingers'),
          'CooperativeGesturesHandler.MacHelpText': t('twoFingers'),
        },
      });
    } catch {
      onFail();
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    const look = (): void => {
      if (!made.isSourceLoaded('places')) return;
      const next = marksOf(made);
      setMarks((before) => (sameMarks(before, next) ? before : next));
    };
    made.on('render', look);
    made.once('idle', () => {
      setDrawn(true);
      onDrawn();
    });
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [onFail, onDrawn, t]);

  useEffect(() => {
    if (map === null) return;
    return whenStyled(map, () => {
      setData(map, 'places', dataOf(points));
    });
  }, [map, points]);

  useEffect(() => {
    if (map === null || base === first.current.base) return;
    return whenStyled(map, () => setData(map, 'countries', base.shapes));
  }, [map, base]);

  useEffect(() => {
    if (map === null) return;
    return whenStyled(map, () => {
      map.setPaintProperty('water', 'background-color', colours['map-water']);
      map.setPaintProperty('land', 'fill-color', colours['map-land']);
      map.setPaintProperty('borders', 'line-color', colours['map-border']);
    });
  }, [map, colours]);

  const names = useMemo(() => namesOf(base, english ? 'en' : 'ar'), [base, english]);
  const draw = useCallback((): void => {
    if (map === null || !drawn) return;
    for (const { id, at, events } of marks) {
      const { x, y } = map.project([at[0], at[1]]);
      const radius = radiusOf(events);
      buttons.current.get(id)?.style.setProperty('transform', `translate(${Math.round(x - radius)}px, ${Math.round(y - radius)}px)`);
    }
    const canvas = letters.current;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const context = clearCanvas(canvas, width, height);
    if (canvas === null || context === null) return;
    const font = getComputedStyle(canvas).fontFamily;
    const circles = marks.map(({ at, events }): Box => {
      const { x, y } = map.project([at[0], at[1]]);
      const radius = radiusOf(events);
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    });
    const nameOf = (key: string): string => {
      const point = places.get(key)?.properties;
      return plain(english ? (point?.nameEn ?? point?.name ?? '') : (point?.name ?? ''));
    };
    const towns = [...marks].reverse().flatMap(({ at, events, place }): Label[] => {
      if (place === null) return [];
      const { x, y } = map.project([at[0], at[1]]);
      return [{ text: nameOf(place), x, y: y + radiusOf(events) + 1, must: place === chosen }];
    });
    const hidden = chosen === null || marks.some(({ place }) => place === chosen) ? undefined : places.get(chosen);
    if (chosen !== null && hidden !== undefined) {
      // The chosen place is named even while it is one of several in a mark.
      const [lng = 0, lat = 0] = hidden.geometry.coordinates;
      const { x, y } = map.project([lng, lat]);
      towns.push({ text: nameOf(chosen), x, y: y + 20, must: true });
    }
    const room = { width, height };
    const taken = drawLabels(context, towns, { ink: colours.ink, halo: colours['map-land'], font, size: 12.5, weight: 600, rtl: !english }, room, circles);
    // A country's name is written where the country is wide enough for it.
    const pixelsADegree = (512 * 2 ** map.getZoom()) / 360;
    const lands = names.flatMap(({ text, at, wide }): Label[] => {
      if (wide * pixelsADegree < text.length * 6.5) return [];
      const { x, y } = map.project([at[0], at[1]]);
      return [{ text, x, y: y - 8 }];
    });
    drawLabels(context, lands, { ink: colours['ink-3'], halo: colours['map-land'], font, size: 12, weight: 400, rtl: !english }, room, taken);
  }, [map, drawn, marks, names, places, chosen, english, colours]);

  useEffect(() => {
    if (map === null) return;
    draw();
    map.on('move', draw);
    map.on('resize', draw);
    let open = true;
    if (letters.current !== null) void lettersLoaded(letters.current).then(() => open && draw());
    return () => {
      open = false;
      map.off('move', draw);
      map.off('resize', draw);
    };
  }, [map, draw]);

  useEffect(() => {
    const point = chosen === null ? undefined : places.get(chosen);
    if (map === null || point === undefined) return;
    const [lng = 0, lat = 0] = point.geometry.coordinates;
    map.easeTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), 7.2), duration: motion() });
  }, [map, chosen, places]);

  const press = async ({ at, place, cluster }: Mark): Promise<void> => {
    if (map === null) return;
    if (place !== null) return onChoose(place);
    const source = map.getSource('places');
    if (cluster === null || source === undefined || !('getClusterExpansionZoom' in source)) return;
    const zoom = await (source as { getClusterExpansionZoom: (id: number) => Promise<number> }).getClusterExpansionZoom(cluster);
    map.easeTo({ center: [at[0], at[1]], zoom: Math.min(zoom + 0.3, 10), duration: motion() });
  };
  const labelOf = ({ place, events }: Mark): string => {
    const point = place === null ? undefined : places.get(place)?.properties;
    const name = point === undefined ? t('several') : plain(english ? (point.nameEn ?? point.name) : point.name);
    return `${name}: ${number(events)}`;
  };
  return (
    <div className={css.frame}>
      <div ref={stage} className={css.stage} />
      <canvas ref={letters} className={css.letters} />
      {!drawn && <p className={css.waiting}>{t('drawing')}</p>}
      <div className={css.marks}>
        {(drawn ? marks : []).map((mark) => (
          <MarkButton
            key={mark.id}
            ref={(button) => {
              if (button === null) buttons.current.delete(mark.id);
              else buttons.current.set(mark.id, button);
            }}
            mark={mark}
            label={labelOf(mark)}
            chosen={mark.place !== null && mark.place === chosen}
            onPress={() => void press(mark)}
          />
        ))}
      </div>
      <div className={css.tools}>
        <Button aria-label={t('zoomIn')} onPress={() => map?.zoomIn({ duration: motion() })}>
          <Plus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('zoomOut')} onPress={() => map?.zoomOut({ duration: motion() })}>
          <Minus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('start')} onPress={() => map?.easeTo({ ...START, duration: motion() })}>
          <Maximize size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

/** Gives a source of a map other shapes or points. */
function setData(map: MapLibre, name: string, data: GeoJSON.FeatureCollection): void {
  const source = map.getSource(name);
  if (source !== undefined && 'setData' in source && typeof source.setData === 'function') source.setData(data);
}

/** Does something to a map once its style is there. @returns how to give up waiting */
function whenStyled(map: MapLibre, act: () => void): () => void {
  if (map.isStyleLoaded() === true) act();
  else map.once('load', act);
  return () => void map.off('load', act);
}

function motion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark.id === b[i]?.id && mark.events === b[i]?.events && mark.at[0] === b[i]?.at[0]);
}

/** The countries' names in a language, largest country first. */
function namesOf({ countries }: BaseMap, language: string): { readonly text: string; readonly at: readonly [number, number]; readonly wide: number }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return countries.flatMap(({ code, at, wide }) => {
    const text = code === null ? undefined : names.of(code);
    return text === undefined ? [] : [{ text, at, wide }];
  });
}

/** A name without characters that would turn what stands beside it. */
function plain(name: string): string {
  return stretches(name)
    .filter(({ control }) => !control)
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
}
