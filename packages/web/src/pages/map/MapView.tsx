import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MapPoints } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { clearCanvas, lettersLoaded } from '../../components/labels.ts';
import { useColours } from '../../components/useColours.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { BaseMap } from './countries.ts';
import css from './MapView.module.css';
import { MarkButton, radiusOf } from './MarkButton.tsx';
import { clustersOf, type Mark, marksIn } from './marks.ts';
import { countryNames, drawNames, nameOf, type Place } from './names.ts';
import { drawStill } from './still.ts';
import { useMoving } from './useMoving.ts';
import { projectorOf, type View } from './view.ts';

const COLOURS = ['map-water', 'map-land', 'map-border', 'ink', 'ink-3'] as const;
/** What is seen at first: from the Maghreb to Iran. */
const START: View = { center: [34, 28], zoom: 3 };
/** How near a chosen place is looked at. */
const NEAR = 7.2;

/** The events at their places, over a base map that is part of the app. */
export function MapView({
  base,
  points,
  chosen,
  onChoose,
  onSettled,
}: {
  readonly base: BaseMap;
  readonly points: MapPoints;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  /** It can be moved by hand now, or never will. */
  readonly onSettled: () => void;
}) {
  const { t, i18n } = useTranslation('map');
  const { number } = useFormat();
  const english = i18n.language === 'en';
  const inks = useColours(COLOURS);
  const colours = useMemo(() => ({ water: inks['map-water'], land: inks['map-land'], border: inks['map-border'] }), [inks]);
  const still = useRef<HTMLCanvasElement>(null);
  const letters = useRef<HTMLCanvasElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const places = useMemo(() => new Map(points.features.map((point) => [point.properties.key, point])), [points]);
  const clusters = useMemo(() => clustersOf(points), [points]);
  const countries = useMemo(() => countryNames(base, english ? 'en' : 'ar'), [base, english]);
  const start = { ...START, ...viewOf(chosen === null ? undefined : places.get(chosen), START.zoom) };
  const { stage, view, onMove, live, go } = useMoving(start, base, colours, { canvas: t('canvas'), twoFingers: t('twoFingers') }, onSettled);

  const draw = (): void => {
    const size = { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 };
    const { zoom } = view.current;
    const project = projectorOf(view.current, size);
    const next = marksIn(clusters, view.current, size);
    setMarks((before) => (sameMarks(before, next) ? before : next));
    for (const { id, at, events } of marks) {
      const { x, y } = project(...at);
      const radius = radiusOf(events);
      buttons.current.get(id)?.style.setProperty('transform', `translate(${Math.round(x - radius)}px, ${Math.round(y - radius)}px)`);
    }
    const ground = clearCanvas(still.current, size.width, size.height);
    if (ground !== null) drawStill(ground, base.shapes, colours, project, size, zoom);
    const context = clearCanvas(letters.current, size.width, size.height);
    const ink = { town: inks.ink, country: inks['ink-3'], halo: colours.land };
    if (context !== null) drawNames(context, { marks, places, chosen, countries, english, ink }, project, size, zoom);
  };
  useLayoutEffect(() => {
    onMove.current = draw;
    draw();
  });
  useEffect(() => {
    const again = (): void => onMove.current();
    const observer = new ResizeObserver(again);
    if (stage.current !== null) observer.observe(stage.current);
    let open = true;
    if (letters.current !== null) void lettersLoaded(letters.current).then(() => open && again());
    return () => {
      open = false;
      observer.disconnect();
    };
  }, [stage, onMove]);

  const place = chosen === null ? undefined : places.get(chosen);
  useEffect(() => {
    if (place !== undefined) go(viewOf(place, view.current.zoom));
  }, [go, view, place]);

  const press = ({ at, place: key, cluster }: Mark): void => {
    if (key !== null) onChoose(key);
    else if (cluster !== null) go({ center: at, zoom: clusters.getClusterExpansionZoom(cluster) + 0.3 });
  };
  const labelOf = ({ place: key, events }: Mark): string => `${key === null ? t('several') : nameOf(places.get(key), english)}: ${number(events)}`;
  return (
    <div className={css.frame}>
      <div ref={stage} className={css.stage} />
      {!live && <canvas ref={still} className={css.still} role="img" aria-label={t('title')} />}
      <canvas ref={letters} className={css.letters} />
      <div className={css.marks}>
        {marks.map((mark) => (
          <MarkButton
            key={mark.id}
            ref={(button) => {
              if (button === null) buttons.current.delete(mark.id);
              else buttons.current.set(mark.id, button);
            }}
            mark={mark}
            label={labelOf(mark)}
            chosen={mark.place !== null && mark.place === chosen}
            onPress={() => press(mark)}
          />
        ))}
      </div>
      <div className={css.tools}>
        <Button aria-label={t('zoomIn')} onPress={() => go({ zoom: view.current.zoom + 1 })}>
          <Plus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('zoomOut')} onPress={() => go({ zoom: view.current.zoom - 1 })}>
          <Minus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('start')} onPress={() => go(START)}>
          <Maximize size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

/** A place looked at from near, or from nearer than that. */
function viewOf(place: Place | undefined, zoom: number): Partial<View> {
  if (place === undefined) return {};
  const [lng = 0, lat = 0] = place.geometry.coordinates;
  return { center: [lng, lat], zoom: Math.max(zoom, NEAR) };
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => same(mark, b[i]));
}

function same(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.id === b.id && a.at[0] === b.at[0] && a.events === b.events && a.cooperation === b.cooperation && a.conflict === b.conflict;
}
