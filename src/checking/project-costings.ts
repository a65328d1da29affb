import type { Exact } from '../base/decimal.ts';
import type { Project } from '../model/plan.ts';
import { type CostingItem, formulasIn, parseCosting } from './costing.ts';
import { amountOf } from './money-amount.ts';

/** A costing text of a project with its items. */
export interface Costing {
  readonly text: string;
  /** Below the project: "costLines/0/formula", or "further/4/value" where the form's part was read as a plain field. */
  readonly path: string;
  readonly items: readonly CostingItem[];
  /** What the items should add up to: the amount of their line, or of the project for a text that belongs to no line. */
  readonly whole?: Exact;
}

/** A field that is no costing may name one amount; two are a list. */
const FROM_ITEMS = 2;

/** Every costing text of a project: of its cost lines, and of further fields that list amounts. */
export function costingsOf(project: Project): readonly Costing[] {
  const total = amountOf(project.amounts.total);
  const lines = project.costLines.map(({ formula, amount }, index) =>
    costing(formula ?? '', `costLines/${index}/formula`, amountOf(amount) ?? total),
  );
  const fields = (project.further ?? [])
    .map(({ value }, index) => costing(value, `further/${index}/value`, total))
    .filter(({ items }) => items.length >= FROM_ITEMS);
  return [...lines.filter(({ items }) => items.length > 0), ...fields];
}

/** The formulas that stand in the use of funds and in the goals, outside any costing text. */
export function toldCostingsOf(project: Project): readonly Costing[] {
  const texts = [
    ...(project.purpose ? [{ text: project.purpose, path: 'purpose' }] : []),
    ...project.goals.map((text, index) => ({ text, path: `goals/${index}` })),
  ];
  return texts.flatMap(({ text, path }) => {
    const items = formulasIn(text);
    return items.length > 0 ? [{ text, path, items }] : [];
  });
}

function costing(text: string, path: string, whole: Exact | undefined): Costing {
  return { text, path, items: /\d/.test(text) ? parseCosting(text) : [], ...(whole && { whole }) };
}
