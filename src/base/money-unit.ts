/** What one of each money unit that papers print is in 元, a decimal. */
export const IN_YUAN = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
} as const;

export type MoneyUnit = keyof typeof IN_YUAN;

/** All of them as alternatives of a pattern, those that end in others before these. */
export const MONEY_UNITS = '百万元|千万元|亿元|万元|千元|百元|元';

const NAMED = new RegExp(MONEY_UNITS);

export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(IN_YUAN, text);
}

/** What one of a unit is in 元, a decimal; undefined where the text is no money unit. */
export function yuanOf(text: string): string | undefined {
  return isMoneyUnit(text) ? IN_YUAN[text] : undefined;
}

/** The money unit that a heading without blanks names ("全年执行数（万元）"); undefined for none. */
export function moneyUnitNamed(heading: string): MoneyUnit | undefined {
  return NAMED.exec(heading)?.[0] as MoneyUnit | undefined;
}
