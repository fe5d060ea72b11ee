import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

/** What is to be laid out. */
export interface LayoutTask {
  readonly nodes: readonly { readonly key: string; readonly size: number }[];
  readonly ties: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
}

/** Where each node belongs. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** The golden angle: nodes on such a spiral are spread evenly. It is the same at every run, so the picture is too. */
const TURN = Math.PI * (3 - Math.sqrt(5));

self.onmessage = ({ data }: MessageEvent<LayoutTask>): void => {
  self.postMessage(layout(data));
};

function layout({ nodes, ties }: LayoutTask): Positions {
  const graph = new Graph({ type: 'undirected' });
  nodes.forEach(({ key, size }, i) => {
    graph.addNode(key, { x: Math.sqrt(i + 1) * Math.cos(i * TURN), y: Math.sqrt(i + 1) * Math.sin(i * TURN), size });
  });
  for (const { a, b, weight } of ties) graph.addEdge(a, b, { weight });
  forceAtlas2.assign(graph, {
    iterations: nodes.length > 250 ? 250 : 500,
    getEdgeWeight: 'weight',
    settings: { linLogMode: true, gravity: 0.6, scalingRatio: 2, edgeWeightInfluence: 0.7, slowDown: 4 },
  });
  spread(graph);
  noverlap.assign(graph, { maxIterations: 150, settings: { margin: 4, ratio: 1.15, expansion: 1.05 } });
  return Object.fromEntries(graph.mapNodes((key, { x, y }) => [key, { x: Number(x), y: Number(y) }]));
}

/** Brings the picture to a size at which the sizes of the nodes mean pixels, so that those that overlap can be told. */
function spread(graph: Graph): void {
  const far = Math.max(1e-6, ...graph.mapNodes((_, { x, y }) => Math.hypot(Number(x), Number(y))));
  graph.forEachNode((key, { x, y }) => graph.mergeNodeAttributes(key, { x: (Number(x) / far) * 450, y: (Number(y) / far) * 450 }));
}
