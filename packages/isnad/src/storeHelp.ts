import { examples } from './helpExamples.js';

/** Texts of `--help` for the commands that use a store. */
export const STORE_HELP = {
  add: {
    what: 'Read articles into a store. What is already there stays; a changed article keeps its versions.',
    after: `
What an input is, is told from its content: JSONL or JSON ({"id", "title", "publisher", "publishedAt", "url", "text"}), plain text, HTML pages, RSS, Atom, JSON Feed,
WARC; each also gzipped; a folder of any of these; an address of the web (http, https; private addresses are refused unless --allow-host names them).
A broken record is named, counted and kept in rejects.jsonl; it costs no other.
${examples(['isnad add articles.jsonl', 'isnad add 2018-*.jsonl.gz pages/ crawl.warc.gz --db desk.db --jobs 4', 'isnad add https://example.org/news/1 https://example.org/feed.xml', 'cat articles.jsonl | isnad add'])}`,
  },
  recode: {
    what: 'Read anew what another coder or model has read, and show what changed. Corrections stay. Interrupted, it goes on where it was.',
    after: examples(['isnad recode', 'isnad recode --all --knowledge my-desk/ > changes.txt']),
  },
  search: {
    what: 'Find articles by their words, in any inflection, and by what they report.',
    after: examples([
      'isnad search يزور القاهرة',
      'isnad search \'"مجلس الأمن" عقوبات\' --from 2018-05-01      (a phrase of exact words)',
      'isnad search \'~"زيارة القاهرة"\'                           (a phrase in any inflection: زار القاهرة too)',
      'isnad search قصف --type ASSAULT --status negated --format json',
    ]),
  },
  events: {
    what: 'List events.',
    after: examples(['isnad events --actor لافروف --from 2018-05-01', 'isnad events --type ASSAULT --place حلب --format csv > events.csv']),
  },
  actor: { what: 'Show an actor: what it does, with whom, and the latest.', after: examples(['isnad actor حفتر', 'isnad actor country:RUS --format json']) },
  export: {
    what: 'Write events for other programs: csv, polecat, parquet, geojson, graphml, jsonld; and corrected articles as gold.',
    after: examples([
      'isnad export csv --output events.csv',
      'isnad export parquet --from 2018-05-01 --output may.parquet',
      'isnad export graphml --type ASSAULT -o network.graphml',
      'isnad export gold --output corrected/                    (two files an article, as annotators keep them; without it an article a line)',
    ]),
  },
  correct: {
    what: 'Put something right in what was read of an article. The reading itself stays, and this can be undone.',
    after: examples([
      'isnad correct a17 --near "زار الوزير القاهرة" --trigger زار --change \'{"kind":"status","value":"planned"}\' --author Amal --reason "not yet"',
      'isnad correct a17 --change \'{"kind":"merge","from":{"name":"حفتر"},"into":{"name":"خليفة حفتر"}}\' --author Amal --reason "same man"',
    ]),
  },
  corrections: { what: 'List corrections, or take one back.', after: examples(['isnad corrections', 'isnad corrections --undo 3 --author Amal']) },
} as const;
