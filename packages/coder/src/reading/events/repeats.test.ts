import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { findRepeats } from './repeats.js';

const repeatsOf = (text: string): [number, number][] => [...findRepeats(propose(text).sentences)].map(([sentence, { of }]) => [sentence, of]);

const SAID = 'وقال لافروف إن بلاده لن تسحب قواتها من سوريا قبل نهاية العام الجاري.';

describe('repeated sentences', () => {
  it('are part of one that stands before them', () => {
    expect(repeatsOf(`${SAID}\nوأضاف أن الحوار مهم.\n«بلاده لن تسحب قواتها من سوريا قبل نهاية العام الجاري»`)).toEqual([[2, 0]]);
  });
  it('are part of one that comes after them', () => {
    expect(repeatsOf(`لافروف في أنقرة\n"لن تسحب قواتها من سوريا قبل نهاية العام"\n${SAID}`)).toEqual([[1, 2]]);
  });
  it('are the beginning of a longer one', () => {
    expect(
      repeatsOf(`وصل وزير الخارجية الروسي سيرغي لافروف إلى العاصمة التركية\nوصل وزير الخارجية الروسي سيرغي لافروف إلى العاصمة التركية أنقرة أمس.`),
    ).toEqual([[0, 1]]);
  });
  it('are not short ones, nor others with a few words in common', () => {
    expect(repeatsOf(`${SAID}\nوأضاف لافروف ذلك.\nوقال لافروف إن بلاده لن تسحب سفيرها.`)).toEqual([]);
  });
  it('are short ones that stand there twice from end to end', () => {
    expect(repeatsOf('زار لافروف القاهرة أمس.\nوبحث مع شكري ملف ليبيا.\nزار لافروف القاهرة أمس.\nزار لافروف القاهرة أمس مع وفد.')).toEqual([[2, 0]]);
  });
  it('take linear time however often the same words come', () => {
    expect(repeatsOf(`${`${SAID}\n`.repeat(400)}`).length).toBe(399);
  });
});
