/** Articles made to break a page: markup and direction overrides in titles, addresses that are programs, words without end. */
export const HOSTILE = [
  {
    id: 'hostile/markup.html',
    title: '<script>alert(1)</script><img src=x onerror=alert(2)> عنوان',
    publisher: '"><svg onload=alert(3)>',
    publishedAt: '2021-02-01',
    url: 'javascript:alert(4)',
    text: '<script>alert(5)</script>\nزار وزير الخارجية المصري سامح شكري <b>أنقرة</b> يوم الأحد.\n{{constructor.constructor("alert(6)")()}} ${alert(7)}',
  },
  {
    id: 'hostile-direction',
    title: 'عاجل \u202Egpj.exe\u202C والتقى\u2067',
    publisher: 'صحيفة \u202Dabc',
    publishedAt: '2021-02-02',
    url: null,
    text: 'التقى وزير الخارجية المصري سامح شكري \u202Eنظيره التركي في أنقرة يوم الاثنين.\nوهذا سطر آخر بلا تحويل.',
  },
  {
    id: 'hostile-long',
    title: `كلمة ${'ط'.repeat(5000)}`,
    publisher: 'ن'.repeat(800),
    publishedAt: '2021-02-03',
    url: null,
    text: `التقى وزير الخارجية المصري سامح شكري نظيره التركي في أنقرة يوم الثلاثاء.\n${'ا'.repeat(1_000_000)}\nوانتهى النص.`,
  },
];
