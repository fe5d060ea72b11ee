import Graph from 'graphology';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { ActorRef, Network } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { stretches } from '../../components/controls.ts';
import { type Box, clearCanvas, drawLabels, type Label, lettersLoaded } from '../../components/labels.ts';
import { useColours } from '../../components/useColours.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './GraphView.module.css';
import type { LayoutTask } from './layout.worker.ts';
import { backboneOf, conflictOf, cooperationOf, type Tie, toneOf } from './ties.ts';
import { useLayout } from './useLayout.ts';

const COLOURS = ['ink', 'ink-2', 'ink-3', 'line', 'surface', 'cooperation', 'conflict', 'accent'] as const;
type Colours = ReturnType<typeof useColours<(typeof COLOURS)[number]>>;
/** Characters of a name in the picture. */
const NAME = 28;
/** What is not to hide the rest. */
const PALE = 0.04;
/** How many names are tried when the whole network is seen. */
const NAMES = 70;

interface Node {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  [other: string]: unknown;
}

interface Edge {
  size: number;
  color: string;
  [other: string]: unknown;
}

/** The network drawn: circles as large as actors are active, lines as thick as what passes between them. A picture beside the list, which has it all for the keyboard. */
export function GraphView({
  network,
  ties,
  chosen,
  onChoose,
  onFail,
}: {
  readonly network: Network;
  readonly ties: readonly Tie[];
  readonly chosen: string | null;
  readonly onChoose: (actor: string | null) => void;
  /** The browser cannot draw it. */
  readonly onFail: () => void;
}) {
  const { t, i18n } = useTranslation('network');
  const english = i18n.language === 'en';
  const colours = useColours(COLOURS);
  const stage = useRef<HTMLDivElement>(null);
  const letters = useRef<HTMLCanvasElement>(null);
  const [sigma, setSigma] = useState<Sigma<Node, Edge> | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const backbone = useMemo(() => backboneOf(ties), [ties]);
  const task = useMemo(() => taskOf(network, backbone), [network, backbone]);
  const positions = useLayout(task);
  const graph = useMemo(() => {
    if (positions === null) return null;
    const made = new Graph<Node, Edge>({ type: 'undirected' });
    for (const { actor, events } of network.nodes) {
      const { x, y } = positions[actor.key] ?? { x: 0, y: 0 };
      made.addNode(actor.key, { x, y, size: sizeOf(events, network), color: '', label: labelOf(actor, english) });
    }
    // The heaviest lines are drawn last, over the others.
    for (const { a, b, events } of [...ties].reverse()) made.addEdge(a, b, { size: Math.min(7, 0.6 + Math.sqrt(events) * 0.55), color: '' });
    return made;
  }, [positions, network, ties, english]);

  useEffect(() => {
    if (graph === null || stage.current === null) return;
    try {
      const made = new Sigma<Node, Edge>(graph, stage.current, {
        settings: {
          renderLabels: false,
          stagePadding: 36,
          minCameraRatio: 0.08,
          maxCameraRatio: 3,
          allowInvalidContainer: true,
          gestureTarget: touched() ? 'shared' : 'graph',
          sharedGestureTouchMessage: t('twoFingers'),
        },
        styles: {
          nodes: { x: { attribute: 'x' }, y: { attribute: 'y' }, size: { attribute: 'size' }, color: { attribute: 'color' } },
          edges: { size: { attribute: 'size' }, color: { attribute: 'color' } },
        },
      });
      setSigma(made);
      return () => {
        setSigma(null);
        made.kill();
      };
    } catch {
      onFail();
      return;
    }
  }, [graph, onFail, t]);

  useEffect(() => {
    if (sigma === null) return;
    const choose = ({ node }: { readonly node: string }): void => onChoose(node);
    const leave = (): void => onChoose(null);
    const enter = ({ node }: { readonly node: string }): void => setPointed(node);
    const exit = (): void => setPointed(null);
    sigma.on('clickNode', choose).on('clickStage', leave).on('enterNode', enter).on('leaveNode', exit);
    return () => {
      sigma.off('clickNode', choose).off('clickStage', leave).off('enterNode', enter).off('leaveNode', exit);
    };
  }, [sigma, onChoose]);

  const lit = pointed ?? chosen;
  useEffect(() => {
    if (sigma === null || graph === null) return;
    paint(graph, network, { ties, backbone }, lit, colours);
    sigma.refresh();
    const write = (): void => writeLabels(sigma, graph, letters.current, network, lit, { colours, rtl: !english });
    sigma.on('afterRender', write);
    write();
    let open = true;
    if (letters.current !== null) void lettersLoaded(letters.current).then(() => open && write());
    return () => {
      open = false;
      sigma.off('afterRender', write);
    };
  }, [sigma, graph, network, ties, backbone, lit, colours, english]);

  useEffect(() => {
    if (sigma === null || chosen === null) return;
    const place = sigma.getNodeDisplayData(chosen);
    if (place === undefined) return;
    const { x, y } = sigma.framedGraphToViewport(place);
    const { width, height } = sigma.getDimensions();
    // What is chosen from the list may lie outside of what is seen.
    if (x < 0 || y < 0 || x > width || y > height) void sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: motion() });
  }, [sigma, chosen]);

  return (
    <div className={css.frame}>
      <div ref={stage} className={css.stage} role="img" aria-label={t('picture')} />
      <canvas ref={letters} className={css.letters} />
      {positions === null && <p className={css.waiting}>{t('laying')}</p>}
      <div className={css.tools}>
        <Button aria-label={t('zoomIn')} onPress={() => void sigma?.getCamera().zoomIn({ duration: motion() })}>
          <Plus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('zoomOut')} onPress={() => void sigma?.getCamera().zoomOut({ duration: motion() })}>
          <Minus size={17} aria-hidden />
        </Button>
        <Button aria-label={t('whole')} onPress={() => void sigma?.getCamera().reset({ duration: motion() })}>
          <Maximize size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

/** Milliseconds of a movement; next to none for those who do not want any. */
function motion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 350;
}

/** Whether the page is moved by a finger, which the picture must not catch. */
function touched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function taskOf(network: Network, ties: ReadonlySet<Tie>): LayoutTask {
  return {
    nodes: network.nodes.map(({ actor, events }) => ({ key: actor.key, size: sizeOf(events, network) })),
    ties: [...ties].map(({ a, b, events }) => ({ a, b, weight: Math.log2(1 + events) })),
  };
}

/** Radius in pixels: the area grows with the events; many actors are drawn smaller than few. */
function sizeOf(events: number, { nodes }: Network): number {
  const most = nodes[0]?.events ?? 1;
  const largest = nodes.length > 200 ? 18 : nodes.length > 80 ? 21 : 26;
  return Math.max(2.5, Math.sqrt(events / most) * largest);
}

/** A name for the picture: short, and without characters that would turn what stands beside it. */
function labelOf({ name, nameEn }: ActorRef, english: boolean): string {
  const text = stretches(english ? (nameEn ?? name) : name)
    .filter(({ control }) => !control)
    .map((part) => part.text)
    .join('');
  return text.length > NAME ? `${text.slice(0, NAME).trimEnd()}…` : text;
}

/** Colours by what mostly passes; where somebody is lit, all that has nothing to do with them is pale. */
function paint(
  graph: Graph<Node, Edge>,
  network: Network,
  { ties, backbone }: { readonly ties: readonly Tie[]; readonly backbone: ReadonlySet<Tie> },
  lit: string | null,
  colours: Colours,
): void {
  const near = lit === null || !graph.hasNode(lit) ? null : new Set([lit, ...graph.neighbors(lit)]);
  const toned = { cooperation: colours.cooperation, conflict: colours.conflict, mixed: colours['ink-3'] };
  for (const { actor, counts } of network.nodes) {
    const tone = toned[toneOf(cooperationOf(counts), conflictOf(counts))];
    graph.setNodeAttribute(actor.key, 'color', near === null || near.has(actor.key) ? tone : colours.line);
  }
  const carries = Math.min(0.6, 12 / Math.sqrt(backbone.size + 1));
  for (const tie of ties) {
    const { a, b, cooperation, conflict } = tie;
    const clear = near === null ? (backbone.has(tie) ? carries : PALE) : a === lit || b === lit ? 0.85 : PALE;
    graph.setEdgeAttribute(a, b, 'color', faded(toned[toneOf(cooperation, conflict)], clear));
  }
}

/** @param colour `rgb(1, 2, 3)` */
function faded(colour: string, clear: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${clear})`);
}

function boxOf({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function writeLabels(
  sigma: Sigma<Node, Edge>,
  graph: Graph<Node, Edge>,
  canvas: HTMLCanvasElement | null,
  network: Network,
  lit: string | null,
  look: { readonly colours: Colours; readonly rtl: boolean },
): void {
  const room = sigma.getDimensions();
  const context = clearCanvas(canvas, room.width, room.height);
  if (canvas === null || context === null) return;
  const near = lit === null || !graph.hasNode(lit) ? null : new Set([lit, ...graph.neighbors(lit)]);
  const { ratio } = sigma.getCamera();
  const scale = 1 / Math.sqrt(ratio);
  const labels: Label[] = [];
  for (const { actor } of network.nodes) {
    if (!graph.hasNode(actor.key) || (near !== null && !near.has(actor.key))) continue;
    const { x, y, size, label } = graph.getNodeAttributes(actor.key);
    const at = sigma.graphToViewport({ x, y });
    const radius = size * scale;
    // The nearer one looks, the more names there are.
    if (near !== null || labels.length < NAMES / ratio)
      labels.push({ text: label, x: at.x, y: at.y + radius + 2, must: actor.key === lit, around: boxOf(at, radius) });
  }
  const { ink, surface } = look.colours;
  const font = getComputedStyle(canvas).fontFamily;
  drawLabels(context, labels, { ink, halo: surface, font, size: 13, weight: 600, rtl: look.rtl }, room);
}
