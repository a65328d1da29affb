import { readChineseNumeral } from '../base/chinese-numeral.ts';
import { decimal } from '../base/decimal.ts';
import { remember } from '../base/remember.ts';
import { knownUnitAt, startsWithCountWord } from '../model/target-grammar/units.ts';
import { plain } from './plain-text.ts';

/** A number with its unit inside a sentence: "不少于30人次" → {value "30", unit "人次"}. */
export interface NumberMention {
  /** Plain decimal, 万 and 亿 carried out except before 元. */
  readonly value: string;
  readonly unit: string;
  /** What stands before the number since the last comma or stop, list mark and words of comparison taken off: "全年累计培训". */
  readonly thing: string;
  /** What stands behind the unit up to the next comma or stop. */
  readonly behind: string;
  /** As it is written: "30人次". */
  readonly text: string;
}

const NUMBER = /(?<![\dA-Za-z.〔[第])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(万|亿)?(?!\d)/g;
/** No clause that names a thing is longer; without a bound long texts would take quadratic time. */
const CLAUSE = 60;
const CLAUSE_END = /[,，。;；、!:：]/;
const COMPARISON =
  /(不少于|不低于|不小于|不得少于|不得低于|不超过|不高于|不多于|达到|达|至少|累计|[≥≤><=]|超过|以上|完成率|约|为|共)+$/;
/** The number of a list that stands before the clause: "2.组织应急演练". */
const MARK = /^(?:目标)?(?:[(（]?\d{1,2}[)）]|\d{1,2}[.、．])(?=\p{Script=Han})/u;
/** The stage of a work (二期工程), no number of stages. */
const STAGE = /^期(?:工程|建设|改造|扩建|地块|项目(?!管理|经理|负责))/;
const TIMES = /[×✕*xX]/;
/** Parts of dates and of the day, not amounts of anything. */
const DATE_UNITS = new Set([
  '年',
  '月',
  '日',
  '点',
  '点钟',
  '号',
  '时',
  '年度',
  '学年',
  '级',
  '届',
  '线',
  '季度',
  '步',
  '周',
]);

/** Digits, numerals, and characters that may turn into digits when their width is made equal (①, ½): texts without any of them mention no number. */
const MAY_BE_NUMBER = /[\d一二两三四五六七八九十百]|[^\p{ASCII}\p{Script=Han}，。、；：（）“”《》]/u;
const NONE: readonly NumberMention[] = [];

/**
 * Every number with a known unit in a text. Dates, years and ordinals are no mentions, and neither are 一 alone, 几 and the 100 % by which a
 * formula is multiplied ("合格数/抽检数×100%").
 */
export const numberMentions = (text: string): readonly NumberMention[] =>
  MAY_BE_NUMBER.test(text) ? readMentions(text) : NONE;

const readMentions = remember((text): readonly NumberMention[] => {
  const line = plain(text);
  const mentions: NumberMention[] = [];
  for (const match of line.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const mention = mentionAt(line, start, end, match[1] ?? '', match[2] ?? '');
    if (mention) mentions.push(mention);
  }
  return mentions;
});

function mentionAt(
  line: string,
  start: number,
  end: number,
  digits: string,
  multiplier: string,
): NumberMention | undefined {
  const rest = line.slice(end);
  const money = multiplier !== '' && rest.startsWith('元');
  const unit = money ? `${multiplier}元` : knownUnitAt(rest);
  if (unit === '' || DATE_UNITS.has(unit)) return undefined;
  const written = /\d/.test(digits) ? digits.replaceAll(',', '') : numeralBefore(digits, rest);
  if (written === undefined || line[start - 1] === '第') return undefined;
  if (unit === '期' && STAGE.test(rest)) return undefined;
  if (unit === '%' && TIMES.test(line[start - 1] ?? '')) return undefined;
  const unitEnd = money ? end + 1 : end + unit.length;
  const factor = money || multiplier === '' ? 1 : multiplier === '万' ? 10_000 : 100_000_000;
  return {
    value: decimal(written).times(factor).toString(),
    unit,
    thing: lastClause(line.slice(Math.max(0, start - CLAUSE), start))
      .replace(COMPARISON, '')
      .replace(MARK, ''),
    behind: line.slice(unitEnd, unitEnd + CLAUSE).split(CLAUSE_END, 1)[0] ?? '',
    text: line.slice(start, unitEnd),
  };
}

/** Chinese numerals count only before a count word; 一 alone is mostly no number ("一个重点"). */
function numeralBefore(digits: string, rest: string): string | undefined {
  return digits !== '一' && startsWithCountWord(rest) ? readChineseNumeral(digits) : undefined;
}

function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}
