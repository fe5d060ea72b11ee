import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository; this file stands at the same depth in `src` and in `dist`. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Our own annotated articles. */
export const GOLD = join(ROOT, 'eval/gold');
/** Where the founders' shared material lies when it is there; never part of the repository. */
export const SHARED = join(ROOT, '../shared');
/** The figures that the gate compares with. */
export const REPORT_JSON = join(ROOT, 'eval/report.json');
/** Our annotations of corpus articles, as offsets. */
export const CORPUS_GOLD = join(ROOT, 'eval/gold-corpus');
/** Where `unpackGold` puts them beside their texts. */
export const UNPACKED_GOLD = join(ROOT, 'eval/dist/gold-corpus');
