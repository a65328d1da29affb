import { type Indicator, parseTarget } from '#contract/plan-content.ts';

/** The columns of the indicator table that are typed into, in the order in which a pasted block fills them. */
export const columns = ['horizon', 'level1', 'level2', 'level3', 'description', 'target', 'basis', 'weight'] as const;

export type Column = (typeof columns)[number];

export const isColumn = (key: string): key is Column => (columns as readonly string[]).includes(key);

const MIDTERM = /中期|实施期|mid/i;

export const emptyIndicator: Indicator = {
  horizon: 'annual',
  level1: '',
  level2: '',
  level3: '',
  target: { text: '', kind: 'absent' },
  at: {},
};

/** What stands in a cell. */
export function cellText(indicator: Indicator, column: Column): string {
  switch (column) {
    case 'horizon':
      return indicator.horizon === 'annual' ? '年度' : '中期';
    case 'target':
      return indicator.target.text;
    default:
      return indicator[column] ?? '';
  }
}

/** The indicator with another text in one cell. A text that the cell cannot hold (no number as weight) leaves it as it was. */
export function withCell(indicator: Indicator, column: Column, typed: string): Indicator {
  const text = typed.trim();
  switch (column) {
    case 'horizon':
      return { ...indicator, horizon: MIDTERM.test(text) ? 'midterm' : 'annual' };
    case 'target':
      return { ...indicator, target: parseTarget(text) };
    case 'weight': {
      const weight = weightOf(text);
      return weight === undefined ? indicator : { ...indicator, weight };
    }
    default:
      return { ...indicator, [column]: text };
  }
}

/** "10分", "１０", "10%" → "10"; empty stays empty; undefined for what is no number. */
function weightOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[分%\s]/g, '');
  return plain === '' || /^\d+(?:\.\d+)?$/.test(plain) ? plain : undefined;
}
