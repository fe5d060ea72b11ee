import { examples } from './helpExamples.js';

/** Texts of `--help`: what a command does, and what stands below its options. */
export const HELP = {
  main: {
    what: 'Reads Arabic political news: who did what to whom, when, where, whether it happened, and on whose word.',
    after: `
Examples:
  isnad read article.txt --published 2018-05-09      read one article, print what it reports
  isnad code articles.jsonl --output dossiers.jsonl  read many, write a dossier a line
  isnad demo                                         read a sample that comes with the source

Exit codes:
  0  all went well
  1  some input was bad; each fault is named on standard error, and all that was good is written
  2  the command itself was wrong (unknown option, missing argument)`,
  },
  incidents: {
    what: 'List happenings with the number of independent origins that tell of them.',
    after: examples([
      'isnad incidents --at-least 3 --from 2018-05-01',
      'isnad incidents --at-least 1 --contradicted counts --format json',
      'isnad incidents --actor روسيا --type ASSAULT --sort newest',
      "isnad incidents --dossiers dossiers.jsonl            without a store, from isnad code's output",
    ]),
  },
  incident: {
    what: 'Show the claims of one happening, each with its chain of sources, who copied whom, and where they contradict each other.',
    after: examples(['isnad incident i-77b48c734069569d    as isnad incidents lists it', 'isnad incident i-77b48c734069569d --format json']),
  },
  dyad: {
    what: 'Count cooperation and conflict between two actors over time (PLOVER classes; intensity from -10 to +10 an incident: sum, and mean with its 95 % interval).',
    after: examples(['isnad dyad RUS TUR --by week', 'isnad dyad RUS                       with everyone else']),
  },
  balance: {
    what: "Show how an actor's cooperation divides between rival powers, with 95 % intervals.",
    after: examples(['isnad balance TUR RUS USA --by month']),
  },
  commitments: {
    what: 'List what was promised, threatened, planned or made conditional, and what came of it: open, kept, broken or overtaken.',
    after: examples(['isnad commitments --state open --kind promise', 'isnad commitments --actor TUR --from 2018-05-01 --format csv']),
  },
  relink: {
    what: 'Make stories, incidents and commitments anew from all articles of a store. "isnad add" keeps them as articles arrive; this is for after an update. Interrupted, the next call goes on.',
    after: examples(['isnad relink --db news.db']),
  },
  watch: {
    what: 'Poll news feeds politely and keep the full text of every new article.',
    after: `
Examples:
  isnad watch feeds.opml                              poll every 15 minutes until Ctrl-C
  isnad watch feeds.txt --once --db follow.db         once, for cron
  isnad watch feeds.txt --output news.jsonl           keep the articles as JSONL, without a store
  isnad watch feeds.txt --allow-host intranet.example

Obeys robots.txt and Retry-After, asks for a feed only when it has changed, one request a host at a time.
Private, loopback and link-local addresses are refused, on redirects too, unless allowed by --allow-host.
What it remembers of the feeds stands beside the store, in isnad.db.watch.json.

Exit codes: 0 ok; 1 with --once, a feed or an article failed (the others are kept); 2 wrong usage.`,
  },
  read: {
    what: 'Read one article and print its dossier: who is who, and the events with their sources.',
    after: `
Examples:
  isnad read article.txt --published 2018-05-09 --publisher aljazeera
  isnad read samples/article.json --explain
  curl -s https://example.org/article.txt | isnad read - --published 2018-05-09
  isnad read old.txt --encoding windows-1256 --format json | jq .events

In the text output: A → B is "A does it to B"; outlet ← source is "the outlet cites the source";
✓ actual, ✗ negated, ▷ planned, ◇ conditional, ? possible; [ ] marks the word that tells the event.
Colours only on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.

Exit codes: 0 ok; 1 the article is bad, or a line of your knowledge files; 2 wrong usage.`,
  },
  code: {
    what: 'Read many articles and write their dossiers, one a line, in the order of the articles.',
    after: `
An article is a JSON object: {"id", "title", "publisher", "publishedAt", "url", "text"}; only "text" must be there.
One a line (JSONL) is usual; objects over several lines, as in a .json file, are read too.

Examples:
  isnad code articles.jsonl --output dossiers.jsonl
  isnad code 2018-*.jsonl.gz --jobs 4 > dossiers.jsonl
  cat articles.jsonl | isnad code | jq -r '.events[].type' | sort | uniq -c
  isnad code samples/*.json --explain --knowledge my-desk/

A bad article is named on standard error with file and line, and costs no other.

Exit codes: 0 ok; 1 some article, file or knowledge line was bad; 2 wrong usage.`,
  },
  demo: {
    what: 'Read one of the samples that come with the source, and say what to try next.',
    after: `
Examples:
  isnad demo
  isnad demo 03

Exit codes: 0 ok; 1 there is no such sample; 2 wrong usage.`,
  },
} as const;
