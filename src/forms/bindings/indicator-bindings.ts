import type { Indicator } from '../../model/plan.ts';
import type { Binding } from './binding.ts';
import { causeOf } from './causes.ts';
import { targetCells } from './target-cells.ts';

const TICK = '√';

type Field = (indicator: Indicator, label: string | undefined) => string | null | undefined;

/** The remaining columns by their printed header. */
const further: Field = (one, label) => {
  if (label !== undefined) return one.further?.[label];
  return Object.entries(one.further ?? {})
    .map(([header, text]) => `${header}：${text}`)
    .join('；');
};

/** 完成可能性 as printed, or a tick below the header that it names. */
const likelihood: Field = ({ likelihood: said }, label) => {
  if (label === undefined) return said;
  return said?.split('、').includes(label) ? TICK : '';
};

const fields = {
  level1: (one) => one.level1,
  level2: (one) => one.level2,
  level3: (one) => one.level3,
  description: (one) => one.description,
  target: (one) => one.target.text,
  // The same target in three cells, as 四川 prints it.
  'target.operator': (one) => targetCells(one.target).operator,
  'target.value': (one) => targetCells(one.target).value,
  'target.unit': (one) => targetCells(one.target).unit,
  basis: (one) => one.basis,
  weight: (one) => one.weight,
  actual: (one) => one.actual,
  score: (one) => one.score,
  reason: (one, label) => (label === undefined ? one.reason : causeOf(one.reason ?? '', label)),
  forecast: (one) => one.forecast,
  likelihood,
  further,
} as const satisfies Readonly<Record<string, Field>>;

type Side<P extends string> = Readonly<Record<`${P}.${keyof typeof fields}`, Binding>>;

function side<P extends 'indicator' | 'midterm'>(prefix: P): Side<P> {
  const entries = Object.entries<Field>(fields).map(([name, field]): [string, Binding] => [
    `${prefix}.${name}`,
    (frame, label) => {
      const indicator = frame[prefix];
      return indicator ? (field(indicator, label) ?? '') : '';
    },
  ]);
  return Object.fromEntries(entries) as Side<P>;
}

/** What belongs to one indicator, of the year or of the block beside it for the whole period. */
export const indicatorBindings = {
  ...side('indicator'),
  ...side('midterm'),
  // The level 1 that both blocks of a row stand under.
  'pair.level1': ({ indicator, midterm }) => indicator?.level1 ?? midterm?.level1 ?? '',
} as const satisfies Readonly<Record<string, Binding>>;
