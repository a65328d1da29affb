import type { Block } from '../../../model/document.ts';
import { BOUND_WORDS } from '../number-words.ts';
import { unitLengths } from '../run-on/run-on-units.ts';
import { countOf, eachLine, textOfLines, withTexts } from './line-texts.ts';

/** Where a Chinese character and a digit or letter stand side by side, and where one blank stands between them. */
const GLUED = /\p{Script=Han}[\dA-Za-z]|[\dA-Za-z%]\p{Script=Han}/gu;
const SPACED = /(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu;
/** Blanks that no editor sets: what they part are words. */
const PARTED = /(?<=[\p{Script=Han})）]) (?=[\p{Script=Han}(（])|(?<=[\d%]) (?=[\d≥≤<>=])/gu;
/** So many are no chance, and one in so many may be glued. */
const FEWEST = 6;
const RARELY = 20;
/** So many blanks between words for each of the others set words apart. */
const MANY_PARTED = 0.3;
/** Units with a column of their own stand behind a blank for another reason. */
const UNIT_COLUMN = /[计度]量单位|单位 [指目标权分]|符号/;
/** A row of so many words: in a shorter one a unit that stands apart is known by itself. */
const LONG_ROW = /^(?:[^ ]+ ){4}/;
const BEHIND_NUMBER = /(?<=\d) (?=[\p{Script=Han}㎡])/gu;
const BEFORE_NUMBER = new RegExp(
  `(?<=[年月]|第|指标|目标|任务|附件|${BOUND_WORDS}|达到?|至|完成) (?=\\d{1,2} ?[年月日季次：:、.]|\\d+ \\p{Script=Han})`,
  'gu',
);

/**
 * The blocks without the blanks that editors and converters set between Chinese characters and digits or letters ("318 万平方米", "2020 年度"). Such a
 * text is known by having them nearly everywhere. Where other blanks set words apart, only those are taken that cannot: in front of a unit, in dates.
 */
export function withoutTypographicBlanks(blocks: readonly Block[]): readonly Block[] {
  const text = textOfLines(blocks);
  const spaced = countOf(text, SPACED);
  if (spaced < FEWEST || countOf(text, GLUED) * RARELY > spaced) return blocks;
  const isParted = countOf(text, PARTED) > spaced * MANY_PARTED;
  if (isParted && UNIT_COLUMN.test(text)) return blocks;
  return withTexts(blocks, isParted ? withoutBlanksInNumbers : withoutBlanks);
}

const withoutBlanks = (text: string): string => text.replace(SPACED, '');

const withoutBlanksInNumbers = (text: string): string =>
  eachLine(text, (row) => (LONG_ROW.test(row) ? joinNumbers(row) : row));

const joinNumbers = (row: string): string =>
  row
    .replace(BEFORE_NUMBER, '')
    .replace(BEHIND_NUMBER, (blank, at: number, whole: string) =>
      unitLengths(whole.slice(at + 1)).length > 0 ? '' : blank,
    );
