import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from '../base/chinese-numeral.ts';
import { decimal, isDecimal } from '../base/decimal.ts';
import { foldWidth } from '../base/fold-width.ts';
import { MONEY_UNITS, yuanOf } from '../base/money-unit.ts';
import { NOTHING } from '../base/nothing.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { PrintedAmount } from '../model/plan.ts';

/** Behind a number 元 may be left out: 854万. */
const UNIT = `${MONEY_UNITS}|亿|万`;
/** A number with its unit at the start, once or printed twice over ("854万854万"), before the end or a bracket. */
const AMOUNT = new RegExp(
  `^(?:人民币|总额:?)?[¥￥]?(-?\\d[\\d,]*(?:\\.\\d+)?)(${UNIT})?(?:整|人民币)?(?:\\1\\2)?(?=$|[();。]|,(?!\\d))`,
);
/** An amount in words, whose 万 and 亿 the numeral holds: 叁拾伍万元整, before the end or a bracket. */
const IN_WORDS = new RegExp(`^(?:人民币)?([${CHINESE_NUMERAL_CHARACTERS}]+)(元|圆)?[整正]?(?=$|[(;。,])`);
const NAMED_UNIT = new RegExp(`(?:单位|[(])[:]?(?:人民币)?(${MONEY_UNITS})`);

/** "—", "/" and the like in a money or score cell: the form has nothing to say there. */
const DASH = new RegExp(`^(?:${NOTHING}|不适用)$`);

/** The money unit a caption, header or label names ("金额单位：万元", "项目资金（元）"). */
export function moneyUnitIn(text: string): string | undefined {
  if (!text.includes('元')) return undefined;
  return NAMED_UNIT.exec(foldWidth(text).replace(/\s+/g, ''))?.[1];
}

/** Whether a cell says that nothing belongs there. */
export function isDash(text: string): boolean {
  return DASH.test(text.trim());
}

/** Whether a text begins with a number that could be money. */
export function looksLikeAmount(text: string): boolean {
  return AMOUNT.test(foldWidth(text).replace(/\s+/g, ''));
}

/** Whether an amount carries its own unit ("854万"). */
export function ownUnit(text: string): string | undefined {
  return AMOUNT.exec(foldWidth(text).replace(/\s+/g, ''))?.[2];
}

/**
 * An amount in 元 from its cell: "" for an empty cell, undefined where a dash says that the line has none, null when something
 * stands there that is not an amount. `unit` is the unit of the surroundings; one in the cell itself goes before it.
 */
export function readAmount(text: string, unit: string): PrintedAmount | undefined {
  const folded = foldWidth(text).replace(/\s+/g, '');
  if (folded === '') return '';
  if (DASH.test(folded)) return undefined;
  const match = AMOUNT.exec(folded);
  const number = match?.[1]?.replaceAll(',', '') ?? '';
  if (!isDecimal(number)) return readWords(folded, unit);
  return decimal(number)
    .times(scaleOf(match?.[2] ?? unit))
    .toFixed();
}

/** 1 for what is no money unit. */
const scaleOf = (unit: string): string => yuanOf(unit) ?? yuanOf(`${unit}元`) ?? '1';

/** An amount in words in 元; null for any other text. Without 元 behind them, words that name 万 or 亿 say 元 too. */
function readWords(folded: string, unit: string): string | null {
  const [, words = '', yuan] = IN_WORDS.exec(folded) ?? [];
  const number = readChineseNumeral(words);
  if (number === undefined) return null;
  return yuan || /[万亿]/.test(words) ? number : decimal(number).times(scaleOf(unit)).toFixed();
}

/** The points of several lines in one cell, a number each: joined they would be more than there are to give. */
const SEVERAL_POINTS = /^\s*\d{2,3}(?:\s+\d{1,3})+\s*$/;

/** A plain decimal from a 分值, 权重 or 得分 cell ("10", "10分", "22.5%"); as {@link readAmount} for what is none. */
export function readPoints(text: string): string | null | undefined {
  const folded = foldWidth(text).replace(/\s+/g, '');
  if (SEVERAL_POINTS.test(text) && Number(folded) > 100) return null;
  if (folded === '') return '';
  if (DASH.test(folded)) return undefined;
  const number = /^[(]?(-?\d+(?:\.\d+)?)(?:分|%)?[)]?$/.exec(folded)?.[1];
  return number ?? null;
}

/** Says that a cell where a number belongs holds something else. */
export function unreadable(
  code: 'amount-unreadable' | 'points-unreadable',
  label: string,
  text: string,
  at: Place,
): Message {
  const [zh, en] = code === 'amount-unreadable' ? ['金额', 'an amount'] : ['分数', 'a number of points'];
  return {
    severity: 'warning',
    code,
    text: {
      zh: `“${label}”处写着“${text}”，读不出${zh}，按未读出处理，请核对原文。`,
      en: `"${text}" stands at "${label}" and could not be read as ${en}; it is kept as unread, please look at the paper.`,
    },
    at,
  };
}
