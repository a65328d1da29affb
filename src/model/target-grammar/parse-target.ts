import { foldWidth } from '../../base/fold-width.ts';
import type { ListTarget, NumberTarget, Target } from '../target.ts';
import { readGlued } from './glued.ts';
import { segmentsOf } from './lists.ts';
import { normalPhrase } from './normal-phrase.ts';
import { isRange, readRange } from './ranges.ts';
import { type Measured, readMeasured } from './read-measured.ts';

const NOT_APPLICABLE =
  /^(?:不\s?适\s?用|无|暂无|没有|不涉及|未涉及|无此项|不需要|无需|[-—–－/\\一]{1,3}|N\/?A)[。.]?$/i;
const HAS_NUMBER = /[\d零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾半]/;

/** No target is longer, and what is is not worth the time that the grammar takes for it. */
const LONGEST = 2000;

/**
 * Reads a cell of the column 指标值 (SPEC 3.1). Takes the paper's own writing and keeps it as `text`; never throws. What is not surely
 * a number, a list of numbers or a word for "does not apply" is qualitative: nothing is guessed. Dates ("2021年12月完成") are
 * qualitative, a month alone is a number of months in the year ("12月底前" is ≤ 12 月, "9月前" is < 9 月), see deadline.ts.
 */
export function parseTarget(text: string): Target {
  const folded = foldWidth(text);
  const trimmed = folded.trim();
  if (trimmed === '') return { text: '', kind: 'absent' };
  if (NOT_APPLICABLE.test(trimmed)) return { text, kind: 'not-applicable' };
  if (trimmed.length > LONGEST || !HAS_NUMBER.test(trimmed)) return { text, kind: 'qualitative' };
  return readNumbers(text, folded) ?? { text, kind: 'qualitative' };
}

function readNumbers(text: string, folded: string): NumberTarget | ListTarget | undefined {
  const phrase = normalPhrase(folded.trim());
  const whole = readOne(text, phrase);
  if (whole) return whole;
  const range = readRange(phrase);
  if (range) return { text, kind: 'list', parts: range.map((part) => ({ text, kind: 'number', ...part })) };
  const { pieces, numbered } = segmentsOf(folded);
  if (pieces.length < 2) return undefined;
  const parts: NumberTarget[] = [];
  for (const segment of pieces) {
    const part = readOne(
      text.slice(segment.start, segment.end),
      normalPhrase(folded.slice(segment.start, segment.end)),
    );
    if (!part) return undefined;
    parts.push(part);
  }
  if (!numbered && isOneNumberCut(parts)) return undefined;
  return { text, kind: 'list', parts: numbered ? parts : lowerFirst(parts) };
}

/** The ends of a range as a range has them ("不超过5天不少于3天"); other targets as they stand. */
function lowerFirst(parts: readonly NumberTarget[]): readonly NumberTarget[] {
  const turned = parts.toReversed();
  return isRange(turned) ? turned : parts;
}

/** "≥20 0条" is one number that the line width has cut, not two targets: what it is cannot be known. */
function isOneNumberCut(parts: readonly NumberTarget[]): boolean {
  return parts.some((part) => part.unit === '') && parts.some((part) => part.unit !== '');
}

const REMARK = /^(.*\S)\s*\([^()]*\d[^()]*\)$/s;

/** "12次（每月1次）": the remark behind says how; the number before it is the target. */
function readWithoutRemark(phrase: string): Measured | undefined {
  const main = REMARK.exec(phrase)?.[1];
  return main === undefined ? undefined : readMeasured(main);
}

function readOne(text: string, phrase: string): NumberTarget | undefined {
  const measured = readGlued(phrase) ?? readMeasured(phrase) ?? readWithoutRemark(phrase);
  return measured && { text, kind: 'number', ...measured };
}
