/**
 * Calibration of the scorer: a confidence of 0.7 should be right seven times in ten. Fitted and measured on out-of-fold scores only, so
 * that no article judges a model that has seen it.
 */

/** A candidate scored by a model that has not seen its article. */
export interface Scored {
  /** The model's sum of weights, before it becomes a probability. */
  readonly logit: number;
  readonly yes: boolean;
  /** Number of the fold that held it out. */
  readonly fold: number;
}

/** Logistic calibration (Platt 1999): probability = 1 / (1 + exp(-(slope · logit + offset))). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** One bar of a reliability plot. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and the share that is right. */
  readonly confidence: number;
  readonly right: number;
}

const NEWTON_STEPS = 30;

/** The probability of a sum of weights. */
export function calibrated({ slope, offset }: Calibration, logit: number): number {
  return 1 / (1 + Math.exp(-(slope * logit + offset)));
}

/**
 * Fits slope and offset by Newton's method, a step that makes the fit worse halved until it does not; no randomness. Rounded to three
 * digits, as they are kept.
 */
export function fitCalibration(scored: readonly Scored[]): Calibration {
  let now: Calibration = { slope: 1, offset: 0 };
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const towards = newtonStep(scored, now);
    let size = 1;
    const at = (length: number): Calibration => ({ slope: now.slope - length * towards.slope, offset: now.offset - length * towards.offset });
    const loss = logLoss(scored, now);
    while (size > SMALLEST_STEP && !(logLoss(scored, at(size)) <= loss)) size /= 2;
    if (size <= SMALLEST_STEP) break;
    now = at(size);
  }
  const round = (x: number): number => Math.round(1000 * x) / 1000;
  return { slope: round(now.slope), offset: round(now.offset) };
}

const SMALLEST_STEP = 1e-6;

function newtonStep(scored: readonly Scored[], calibration: Calibration): Calibration {
  // The ridge keeps the curve from becoming a step where the scores part right from wrong without exception.
  let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
  for (const { logit, yes } of scored) {
    const p = calibrated(calibration, logit);
    const error = p - (yes ? 1 : 0);
    const weight = p * (1 - p);
    ga += error * logit;
    gb += error;
    haa += weight * logit * logit;
    hab += weight * logit;
    hbb += weight;
  }
  const determinant = haa * hbb - hab * hab;
  return { slope: (hbb * ga - hab * gb) / determinant, offset: (haa * gb - hab * ga) / determinant };
}

function logLoss(scored: readonly Scored[], calibration: Calibration): number {
  return scored.reduce((sum, { logit, yes }) => {
    const x = (yes ? 1 : -1) * (calibration.slope * logit + calibration.offset);
    return sum + Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, -x);
  }, 0);
}

/** Confidence after calibration, each fold calibrated on the others. */
export function crossCalibrated(scored: readonly Scored[]): { readonly p: number; readonly yes: boolean }[] {
  const folds = [...new Set(scored.map((s) => s.fold))];
  return folds.flatMap((fold) => {
    const calibration = fitCalibration(scored.filter((s) => s.fold !== fold));
    return scored.filter((s) => s.fold === fold).map((s) => ({ p: calibrated(calibration, s.logit), yes: s.yes }));
  });
}

/** Ten bins of equal width; empty ones left out. */
export function reliability(scored: readonly { readonly p: number; readonly yes: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, b): Bin => {
    const own = scored.filter((s) => Math.min(9, Math.floor(10 * s.p)) === b);
    const mean = (value: (s: { p: number; yes: boolean }) => number): number => own.reduce((sum, s) => sum + value(s), 0) / Math.max(1, own.length);
    return { from: b / 10, to: (b + 1) / 10, count: own.length, confidence: mean((s) => s.p), right: mean((s) => (s.yes ? 1 : 0)) };
  }).filter((bin) => bin.count > 0);
}

/** Expected calibration error: how far confidence and correctness lie apart, on average over the candidates. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((n, bin) => n + bin.count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / all) * Math.abs(bin.confidence - bin.right), 0);
}
