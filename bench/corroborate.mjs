// Measures stories and incidents on dossiers (`isnad code ... -o dossiers.jsonl`): node bench/corroborate.mjs dossiers.jsonl [pairs.json incidents.json]
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { claimsOf } from '../packages/isnad/dist/corroboration/claims.js';
import { IncidentIndex } from '../packages/isnad/dist/corroboration/incidents.js';
import { isSameStory, StoryIndex } from '../packages/isnad/dist/corroboration/stories.js';

const [path, pairsOut, incidentsOut] = process.argv.slice(2);
const pairs = [];
const stories = new StoryIndex((pair) => pairs.push(pair));
const index = new IncidentIndex();
const spent = { stories: 0, claims: 0, link: 0, divide: 0 };
const timed = (key, work) => {
  const start = performance.now();
  const result = work();
  spent[key] += performance.now() - start;
  return result;
};
let documents = 0;
let linkable = 0;
for await (const line of createInterface({ input: createReadStream(path) })) {
  const dossier = JSON.parse(line);
  documents++;
  timed('stories', () => stories.add(dossier.document.id, dossier.document.text, dossier.document.publishedAt?.slice(0, 10) ?? null));
  const claims = timed('claims', () => claimsOf(dossier));
  timed('link', () => {
    for (const claim of claims) if (index.add(claim)) linkable++;
  });
}
const incidents = timed('divide', () => index.incidents((id) => stories.storyOf(id)?.id ?? id));
const groups = stories.stories();
const histogram = new Array(10).fill(0);
for (const { jaccard } of pairs) histogram[Math.min(9, Math.floor(jaccard * 10))]++;
const multi = incidents.filter(({ claims }) => claims.length > 1);
const several = incidents.filter(({ claims }) => new Set(claims.map(({ document }) => document)).size > 1);
console.log({
  documents,
  stories: groups.length,
  storiesOfSeveral: groups.filter((story) => story.documents.length > 1).length,
  largestStory: Math.max(...groups.map((story) => story.documents.length)),
  candidatePairs: pairs.length,
  sameStoryPairs: pairs.filter(isSameStory).length,
  histogram,
  linkable,
  incidents: incidents.length,
  ofSeveralClaims: multi.length,
  ofSeveralDocuments: several.length,
  largest: Math.max(...incidents.map(({ claims }) => claims.length)),
  corroborated: incidents.filter(({ corroboration }) => corroboration > 1).length,
  contradictions: Object.fromEntries(
    ['status', 'actors', 'counts'].map((about) => [about, incidents.filter((i) => i.contradictions.some((c) => c.about === about)).length]),
  ),
  seconds: Object.fromEntries(Object.entries(spent).map(([key, value]) => [key, Number((value / 1000).toFixed(2))])),
  megabytes: Math.round(process.memoryUsage().rss / 1e6),
});
if (pairsOut) writeFileSync(pairsOut, JSON.stringify(pairs));
if (incidentsOut) writeFileSync(incidentsOut, JSON.stringify(several.map((i) => ({ ...i, claims: i.claims.map(({ words, ...rest }) => rest) }))));
