import { fold } from './letters.js';

/** Closed classes of the grammar. */
export type ParticleClass =
  | 'preposition' // في، على، بعد
  | 'negation' // لم، لن، لا، ما، ليس، غير، عدم
  | 'future' // سوف
  | 'perfective' // قد، لقد
  | 'complementizer' // أن، إن، أنه
  | 'relative' // الذي، التي
  | 'conditional' // إذا، لو، إن
  | 'subordinator' // حيث، بينما، عندما
  | 'conjunction' // أو، ثم، بل، لكن
  | 'pronoun' // هو، هي
  | 'demonstrative' // هذا، تلك
  | 'quantifier' // كل، بعض، عدة
  | 'interrogative' // هل، كيف
  | 'adverb' // أيضا، فقط
  | 'auxiliary'; // كان، ليس's kin and the verbs of beginning: no event of their own

const CLASSES: Readonly<Record<ParticleClass, string>> = {
  preposition:
    'في من إلى على عن مع بين تحت فوق أمام خلف وراء قبل بعد خلال حتى منذ عبر نحو تجاه ضد لدى عند دون بدون حول داخل خارج أثناء وسط بسبب رغم حسب وفق بحسب قرب إزاء ضمن عقب إثر جراء بفضل بشأن حيال لصالح باتجاه بحق قبالة مقابل سوى إلا عدا خلافا بخلاف حسبما شرق غرب شمال جنوب شرقي غربي شمالي جنوبي أسفل أعلى طوال طيلة حين لأجل باسم بواسطة نتيجة بعيد قبيل وسطَ بلا فور غداة عشية صوب برفقة برغم بغية بخصوص',
  negation: 'لم لن لا ليس ليست ليسوا لسنا لست ليسا عدم غير دون بدون بلا ولا',
  future: 'سوف',
  perfective: 'قد لقد',
  complementizer:
    'أن إن أنه أنها أنهم إنه إنها إنهم أنهما أننا إننا إنني أنني بأن بأنه بأنها بأنهم لأن لأنه لأنها لأنهم فإن فإنه فإنها ألا بألا إنك أنك إنكم أنكم إنهن أنهن إنهما بأننا بأنني بأنهما لأننا لأنني لأنك لأنهما',
  relative: 'ما الذي التي الذين اللذين اللذان اللتين اللتان اللاتي اللواتي اللائي مما ممن لمن بمن فيمن عمن كمن',
  conditional: 'إذا لو لولا طالما إلا_إذا',
  subordinator:
    'حيث بينما عندما فيما كما حينما كلما ريثما لما بعدما قبلما مثلما لكي كي إذ لكن ولكن لكنه لكنها لكنهم حين ريثما منذما ما_لم إنما لكننا لكنني لكني لكنك لكنكم لكنهما بحيث أينما حيثما',
  conjunction: 'و أو ثم بل أم إما سواء',
  pronoun: 'هو هي هم هما هن أنا نحن أنت أنتم إياه إياها إياهم',
  demonstrative: 'هذا هذه ذلك تلك هؤلاء أولئك هذان هذين هاتان هاتين ذاك',
  quantifier:
    'كل كلا كلتا كلي بعض عدة عدد جميع كافة معظم أغلب غالبية سائر أي نحو قرابة زهاء حوالي أحد إحدى بضع بضعة عشرات مئات آلاف ملايين مئة ألف مليون العديد الكثير المزيد أكثر أقل مزيد كثير عديد غالبيه مختلف شتى أحدى اثنان اثنين اثنتان اثنتين',
  interrogative: 'هل كيف متى أين لماذا ماذا كم',
  adverb:
    'لابد فضلا علاوة أيضا فقط جدا معا سويا هناك هنا ثمة حاليا مؤخرا أخيرا سابقا لاحقا خصوصا خاصة لاسيما لا_سيما تقريبا مجددا أبدا دائما فورا قريبا هكذا كذلك بالتالي لذلك لذا إذن أمس اليوم غدا الآن مباشرة نهائيا رسميا فعلا بالفعل أصلا أهلا مثل مثلا أي نعم كلا عادة غالبا وحده وحدها نفسه نفسها أنفسهم ذاته ذاتها آنذاك حينها وقتها يومها حينئذ وقتذاك ضمنا مرارا تكرارا زورا علنا علانية عمدا أولا ثانيا ثالثا تماما جميعا كليا جزئيا عموما حتما بتاتا إطلاقا مطلقا قط فجأة تباعا قسرا طوعا سلبا إيجابا حصرا سرا جهرا جوا برا بحرا مسبقا تدريجيا أحيانا كثيرا نادرا يوميا سنويا شهريا شخصيا فعليا نظريا نسبيا تحديدا مبدئيا جليا خصيصا عبثا ربما لعل لعله لعلها لعلهم ليت ليته ليتها ليتهم حقا طبعا أساسا مبكرا هنالك حينذاك لطالما برمته برمتها برمتهم بأكمله بأكملها بأكملهم بأسره بأسرها بمفرده بمفردها بمفردهم لوحده لوحدها وحدهم وحدهما جميعهم جميعها جميعنا يا',
  auxiliary:
    'كان كانت كانوا كانتا كانا يكون تكون يكونوا يكونون سيكون ستكون كنا كنت أكون نكون يكن تكن مازال ما_زال لايزال يزال تزال زال زالت زالوا أصبح أصبحت أصبحوا يصبح تصبح بات باتت باتوا ظل ظلت يظل تظل',
};

const PARTICLES: ReadonlyMap<string, readonly ParticleClass[]> = build();

function build(): Map<string, ParticleClass[]> {
  const map = new Map<string, ParticleClass[]>();
  for (const [name, words] of Object.entries(CLASSES) as [ParticleClass, string][]) {
    for (const word of words.split(' ')) {
      if (word.includes('_')) continue;
      const key = fold(word);
      const list = map.get(key) ?? [];
      if (!list.includes(name)) list.push(name);
      map.set(key, list);
    }
  }
  return map;
}

/**
 * The closed classes a folded word belongs to.
 *
 * @param folded a word without clitics, folded
 * @returns classes, most usual first; undefined for an open-class word
 * @example particleClasses('التي') // ['relative']
 */
export function particleClasses(folded: string): readonly ParticleClass[] | undefined {
  return PARTICLES.get(folded);
}
