import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReader, type Dossier } from '@isnad/coder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims.js';
import { Corroboration } from './corroboration.js';
import { mostTelling } from './incidents.js';

const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const reader = createReader();
const STRIKE = 'قتل 15 شخصا في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.';
const TALKS =
  'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة يوم الثلاثاء 4 أيلول 2018. وبحث الوزيران الوضع في شمال سوريا ومستقبل اتفاق خفض التصعيد وعودة اللاجئين إلى مدنهم وقراهم.';

function read(id: string, text: string, publisher: string, publishedAt = '2018-09-04'): Dossier {
  return reader.read({ id, text, publisher, publishedAt });
}

function fileOf(dossiers: readonly Dossier[]): Corroboration {
  const file = new Corroboration();
  for (const dossier of dossiers) file.add(dossier);
  return file;
}

function samples(): Dossier[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => reader.read(JSON.parse(readFileSync(SAMPLES + name, 'utf8'))));
}

/** Everything that it answers, as one string. */
function answers(file: Corroboration): string {
  return JSON.stringify([file.stories(), file.incidents(), file.commitments(), [...file.names()].sort()]);
}

describe('the claim that stands for an incident', () => {
  it('names whom most name, not whom one reading alone names', () => {
    const claims = [
      ['a', 'زار محمد فريد تركيا يوم الأحد 2 أيلول 2018 في إسطنبول.'],
      ['b', 'زار سيرغي لافروف تركيا يوم الأحد 2 أيلول 2018.'],
      ['c', 'زار سيرغي لافروف تركيا يوم الأحد 2 أيلول 2018 والتقى نظيره.'],
    ].flatMap(([id = '', text = '']) => claimsOf(read(id, text, id)).slice(0, 1));
    expect(claims.map(({ actors }) => actors[0]?.key)).toEqual([claims[0]?.actors[0]?.key, 'person:sergey-lavrov', 'person:sergey-lavrov']);
    expect(mostTelling(claims)?.actors[0]?.key).toBe('person:sergey-lavrov');
  });
});

describe('who else says so', () => {
  it('counts two outlets with their own words as two origins and a copy as none', () => {
    const file = fileOf([
      read('a', STRIKE, 'alpha'),
      read('b', `عاجل: ${STRIKE}`, 'beta'),
      read('c', 'مقتل 15 مدنيا في غارة شنتها القوات الروسية على سوق شعبي في إدلب، وفرق الإنقاذ تبحث عن ناجين تحت الأنقاض.', 'gamma'),
    ]);
    const incident = file.incidents().find(({ claims }) => new Set(claims.map(({ document }) => document)).size === 3);
    expect(incident?.type).toBe('ASSAULT');
    expect(incident?.corroboration).toBe(2);
    expect(
      fileOf([read('a', STRIKE, 'alpha'), read('b', STRIKE, 'beta')])
        .incidents()
        .every(({ corroboration }) => corroboration === 1),
    ).toBe(true);
  });

  it('takes a number of all since a day for no toll of one happening', () => {
    const tally = (id: string, killed: number, publishedAt: string) =>
      read(id, `قتل ${killed} فلسطينيا برصاص الجيش الإسرائيلي في قطاع غزة منذ أن بدأت الاحتجاجات في 30 آذار/مارس.`, id, publishedAt);
    const file = fileOf([tally('a', 33, '2018-04-13'), tally('b', 35, '2018-04-20')]);
    const all = file.incidents();
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap(({ contradictions }) => contradictions.filter(({ about }) => about === 'counts'))).toEqual([]);
  });

  it('shows different tolls of one strike as a contradiction, with who says which', () => {
    const file = fileOf([read('a', STRIKE, 'alpha'), read('b', STRIKE.replace('15 شخصا', '20 شخصا'), 'beta')]);
    const counts = file.incidents().flatMap(({ contradictions }) => contradictions.filter(({ about }) => about === 'counts'));
    expect(counts).toHaveLength(1);
    expect(counts[0]?.of).toBe('killed');
    expect(counts[0]?.sides.map(({ says, claims }) => [says, claims.map((claim) => claim.split('#')[0])])).toEqual([
      ['15', ['a']],
      ['20', ['b']],
    ]);
  });

  it('takes armed men whom two outlets count differently for one strike', () => {
    const men = (number: number): string =>
      `قتل ${number} مسلحا من ميليشيا الحوثي في غارة شنتها القوات الروسية على مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.`;
    const file = fileOf([read('a', men(12), 'alpha'), read('b', men(13), 'beta')]);
    expect(file.incidents().filter(({ claims }) => claims.length === 2)).toHaveLength(1);
  });

  it('shows a denial as a contradiction of status, and does not count it as a confirmation', () => {
    const file = fileOf([
      read('a', 'قصفت روسيا مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.', 'alpha'),
      read('b', 'لم تقصف روسيا مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.', 'beta'),
    ]);
    const incident = file.incidents().find(({ claims }) => claims.length === 2);
    expect(incident?.contradictions.map(({ about }) => about)).toEqual(['status']);
    expect(incident?.corroboration).toBe(1);
  });

  it('keeps the strikes of two days and of two towns apart', () => {
    const file = fileOf([
      read('a', STRIKE, 'alpha'),
      read('b', STRIKE.replace('إدلب', 'حلب'), 'beta'),
      read('c', STRIKE.replace('الاثنين 3 أيلول', 'السبت 8 أيلول'), 'gamma', '2018-09-09'),
    ]);
    for (const { claims } of file.incidents()) expect(new Set(claims.map(({ document }) => document)).size).toBe(1);
  });

  it('takes a document once', () => {
    const file = fileOf([read('a', STRIKE, 'alpha')]);
    const before = answers(file);
    expect(file.add(read('a', TALKS, 'alpha'))).toBe(false);
    expect(answers(file)).toBe(before);
  });

  it('answers the same whatever the order of arrival', () => {
    const dossiers = [
      ...samples(),
      read('a', STRIKE, 'alpha'),
      read('b', STRIKE.replace('15 شخصا', '20 شخصا'), 'beta'),
      read('c', `${STRIKE} ${TALKS}`, 'gamma'),
      read('d', TALKS, 'alpha'),
      read('e', `خاص. ${TALKS}`, 'beta', '2018-09-05'),
      read('f', 'من المقرر أن يزور لافروف أنقرة يوم الثلاثاء 4 أيلول 2018.', 'gamma', '2018-09-02'),
    ];
    const expected = answers(fileOf(dossiers));
    fc.assert(
      fc.property(fc.shuffledSubarray(dossiers, { minLength: dossiers.length }), (shuffled) => {
        expect(answers(fileOf(shuffled))).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('answers the same when it is asked between arrivals', () => {
    const dossiers = [...samples(), read('a', STRIKE, 'alpha'), read('b', STRIKE, 'beta'), read('d', TALKS, 'alpha'), read('e', TALKS, 'beta')];
    const asked = new Corroboration();
    for (const dossier of dossiers) {
      asked.add(dossier);
      asked.incidents();
    }
    expect(answers(asked)).toBe(answers(fileOf(dossiers)));
  });
});

describe('stories', () => {
  it('are one text under another headline or cut, and not another text', () => {
    const file = fileOf([
      read('a', TALKS, 'alpha'),
      read('b', `محادثات روسية تركية\n${TALKS}`, 'beta'),
      read('c', TALKS.slice(0, 150), 'gamma'),
      read('d', STRIKE, 'delta'),
    ]);
    expect(file.stories().map(({ documents }) => documents.join(''))).toEqual(expect.arrayContaining(['abc', 'd']));
  });

  it('never hold a text too short to be told from another', () => {
    expect(fileOf([read('a', 'زار لافروف أنقرة.', 'alpha'), read('b', 'زار لافروف أنقرة.', 'beta')]).stories()).toHaveLength(2);
  });
});

describe('commitments', () => {
  const PLAN = read('p', 'من المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', 'alpha', '2018-09-01');

  it('stay open while nothing shows what came of them', () => {
    expect(
      fileOf([PLAN])
        .commitments()
        .map(({ state, history }) => [state, history.length]),
    ).toEqual([['open', 0]]);
  });

  it('are kept by the later act, with the evidence', () => {
    const done = read('q', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', 'beta', '2018-09-04');
    const [commitment] = fileOf([PLAN, done]).commitments();
    expect(commitment?.state).toBe('kept');
    expect(commitment?.history[0]).toMatchObject({ on: '2018-09-04', shows: 'kept' });
    expect(commitment?.history[0]?.claim).toMatch(/^q#/);
  });

  it('stay open when what may be evidence does not say when it was: a summit is named before it is held, too', () => {
    const named = read('q', 'زيارة وزير الخارجية الروسي سيرغي لافروف إلى تركيا تثير الجدل.', 'beta', '2018-09-04');
    expect(fileOf([PLAN, named]).commitments()[0]?.state).toBe('open');
  });

  it('are not kept by a deed of another day, nor by the next day of fighting', () => {
    const later = read('q', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم السبت 8 أيلول 2018.', 'beta', '2018-09-09');
    expect(fileOf([PLAN, later]).commitments()[0]?.state).toBe('open');
    const fighting = [
      read('r', 'بدأت القوات الروسية عملية لاستعادة مدينة إدلب السورية.', 'alpha', '2018-09-01'),
      read('s', 'قصفت القوات الروسية مدينة إدلب السورية يوم الاثنين 3 أيلول 2018.', 'beta', '2018-09-04'),
    ];
    expect(
      fileOf(fighting)
        .commitments()
        .every(({ state }) => state === 'open'),
    ).toBe(true);
  });

  it('are not kept in the month after the one that was named', () => {
    const plan = read('p', 'من المقرر أن يزور وزير الخارجية الروسي سيرغي لافروف تركيا في آب 2018.', 'alpha', '2018-07-01');
    const visit = (id: string, month: string, publisher: string) => [
      read(id, `زار وزير الخارجية الروسي سيرغي لافروف تركيا في ${month} 2018 لبحث الملف السوري.`, publisher, '2018-10-01'),
      read(`${id}2`, `وكان لافروف، وزير الخارجية الروسي، قد زار تركيا في ${month} 2018 والتقى رئيسها.`, `${publisher} too`, '2018-10-02'),
    ];
    const state = (month: string) => fileOf([plan, ...visit('q', month, 'beta')]).commitments()[0]?.state;
    expect([state('آب'), state('أيلول')]).toEqual(['kept', 'open']);
  });

  it('are not kept by another meeting of the same two in another country', () => {
    const plan = read('p', 'سيلتقي وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف في قطر لبحث الملف السوري.', 'alpha', '2015-08-02');
    const met = (place: string) => [
      read('q', `التقى وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف في ${place} يوم الأربعاء 5 آب 2015 لبحث الملف السوري.`, 'beta', '2015-08-06'),
      read('r', `وفي ${place} التقى جون كيري سيرغي لافروف الأربعاء 5 آب 2015، وبحثا الملف السوري والأزمة الأوكرانية.`, 'gamma', '2015-08-07'),
    ];
    const state = (place: string) => fileOf([plan, ...met(place)]).commitments()[0]?.state;
    expect([state('قطر'), state('ماليزيا')]).toEqual(['kept', 'open']);
  });

  it('are broken by its express negation', () => {
    const undone = read('q', 'لم يزر وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', 'beta', '2018-09-05');
    expect(fileOf([PLAN, undone]).commitments()[0]?.state).toBe('broken');
  });

  it('are overtaken by the opposite of what was planned, and the history keeps both', () => {
    const plan = read('p', 'ستقدم الولايات المتحدة مساعدات مالية إلى باكستان.', 'alpha', '2018-09-01');
    const cut = read('q', 'فرضت الولايات المتحدة يوم الاثنين عقوبات على باكستان وأوقفت مساعدات مالية لدعم جيشها.', 'beta', '2018-09-04');
    const second = read(
      'r',
      'أوقفت واشنطن الاثنين مساعدات مالية كانت تدعم جيش باكستان، بعد أن فرضت الولايات المتحدة عقوبات على باكستان يوم الاثنين.',
      'gamma',
      '2018-09-05',
    );
    // One report is kept beside it, two in their own words decide.
    const [alone] = fileOf([plan, cut]).commitments();
    expect([alone?.state, alone?.history[0]?.shows]).toEqual(['open', 'overtaken']);
    expect(fileOf([plan, cut, read('r', cut.document.text, 'gamma', '2018-09-04')]).commitments()[0]?.state).toBe('open');
    const [commitment] = fileOf([plan, cut, second]).commitments();
    expect(commitment?.state).toBe('overtaken');
    expect(commitment?.history[0]?.because).toBe('SANCTION by the same actor instead of AID');
  });

  it('are not judged by what came before them, nor by somebody else', () => {
    const before = read('q', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الاثنين 6 آب 2018.', 'beta', '2018-08-06');
    const other = read('r', 'زار وزير الخارجية الفرنسي جان إيف لودريان تركيا يوم الثلاثاء 4 أيلول 2018.', 'beta', '2018-09-04');
    expect(fileOf([PLAN, before, other]).commitments()[0]?.state).toBe('open');
  });
});
