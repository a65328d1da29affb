/** What one of each money unit is in 元. */
const IN_YUAN = {
  元: 1,
  百元: 100,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  千万元: 10_000_000,
  亿元: 100_000_000,
} as const;

export type MoneyUnit = keyof typeof IN_YUAN;

/** Whether a text names a money unit that papers print over a table. */
export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(IN_YUAN, text);
}

/** What one of a unit is in 元. */
export function inYuan(unit: MoneyUnit): number {
  return IN_YUAN[unit];
}
