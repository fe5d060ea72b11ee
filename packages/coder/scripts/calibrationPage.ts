import { type Bin, type Calibration, calibrationError } from './calibration.js';

const SIZE = 400;
const LEFT = 60;
const TOP = 20;

/** A reliability plot as SVG: confidence to the right, share that is right upwards, the area of a dot its number of candidates. */
export function reliabilitySvg(bins: readonly Bin[]): string {
  const x = (p: number): string => (LEFT + SIZE * p).toFixed(1);
  const y = (p: number): string => (TOP + SIZE * (1 - p)).toFixed(1);
  const most = Math.max(...bins.map((bin) => bin.count));
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 30} ${TOP + SIZE + 60}" font-family="sans-serif" font-size="13">`,
    '<title>Confidence against correctness, out of fold</title>',
    `<rect width="100%" height="100%" fill="white"/>`,
    `<rect x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="5 4"/>`,
    ...ticks.map((t) => `<text x="${x(t)}" y="${TOP + SIZE + 20}" text-anchor="middle">${t}</text>`),
    ...ticks.map((t) => `<text x="${LEFT - 10}" y="${Number(y(t)) + 4}" text-anchor="end">${t}</text>`),
    `<polyline points="${bins.map((bin) => `${x(bin.confidence)},${y(bin.right)}`).join(' ')}" fill="none" stroke="#1f6f8b" stroke-width="2"/>`,
    ...bins.map(
      (bin) =>
        `<circle cx="${x(bin.confidence)}" cy="${y(bin.right)}" r="${(3 + 9 * Math.sqrt(bin.count / most)).toFixed(1)}" fill="#1f6f8b" fill-opacity="0.6"><title>${bin.count} candidates</title></circle>`,
    ),
    `<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 45}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(18 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">share that is right</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

/** The page that shows the plot: `docs/calibration.md`. */
export function calibrationPage(before: readonly Bin[], after: readonly Bin[], calibration: Calibration, articles: number): string {
  const cents = (x: number): string => (100 * x).toFixed(1);
  return `${[
    '# How far confidence can be trusted',
    `Made by \`npm run train\`; do not edit. ${articles} annotated articles, ${after.reduce((n, bin) => n + bin.count, 0)} candidates, ten-fold cross-validation over articles: every candidate is scored by a model, and calibrated by a curve, that has not seen its article.`,
    '![Confidence against correctness](calibration.svg)',
    "An event's `confidence` is the scorer's probability that it is one: same type, same words or sentence as an annotated event. It does not speak of participants, status or source. Perfect confidence lies on the broken line; the area of a dot is its number of candidates.",
    `Logistic calibration (slope ${calibration.slope}, offset ${calibration.offset}) turns the scorer's sum into confidence. Expected calibration error: ${cents(calibrationError(before))} per cent before it, ${cents(calibrationError(after))} with it.`,
    [
      '| confidence | candidates | mean confidence, per cent | right, per cent |',
      '| --- | ---: | ---: | ---: |',
      ...after.map((bin) => `| ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)} | ${bin.count} | ${cents(bin.confidence)} | ${cents(bin.right)} |`),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
