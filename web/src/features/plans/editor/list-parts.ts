import type { Bilingual } from '#contract/words.ts';
import { planFieldWords as words } from '../../../components/plan/plan-field-words.ts';
import { amountText, numberText } from './amount-text.ts';
import { withSection } from './edit-document.ts';
import type { PlanDocument, Section } from './plan-document.ts';

/** A line of a list with everything that it has, also what the editor does not show. */
export type Item = Readonly<Record<string, unknown>>;

export interface ListColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly isLong?: boolean;
  /** Money in 元, as a decimal. */
  readonly isAmount?: boolean;
  /** Brings what was typed into the form in which it is kept. */
  readonly clean?: (typed: string) => string;
}

/** A list of a plan beside its indicators: spending plan, costing, safeguards … */
export interface ListPart {
  /** As in a pointer into the plan. */
  readonly key: string;
  readonly title: Bilingual;
  readonly columns: readonly ListColumn[];
  readonly items: (document: PlanDocument, section: Section) => readonly Item[];
  readonly put: (document: PlanDocument, section: Section, items: readonly Item[]) => PlanDocument;
  /** What a new line begins with. */
  readonly blank: (items: readonly Item[]) => Item;
}

type Plan = PlanDocument['plan'];
type Project = NonNullable<Section['project']>;
type Place = Pick<ListPart, 'items' | 'put'>;

const inPlan = (
  get: (plan: Plan) => readonly Item[],
  set: (plan: Plan, items: readonly Item[]) => Partial<Plan>,
): Place => ({
  items: ({ plan }) => get(plan),
  put: (document, _section, items) => ({ ...document, plan: { ...document.plan, ...set(document.plan, items) } }),
});

const inProject = (
  get: (project: Project) => readonly Item[],
  set: (project: Project, items: readonly Item[]) => Partial<Project>,
): Place => ({
  items: (_document, { project }) => (project ? get(project) : []),
  put: (document, { id }, items) =>
    withSection(document, id, (section) =>
      section.project ? { ...section, project: { ...section.project, ...set(section.project, items) } } : section,
    ),
});

/** The items came out of the same list and were changed in their shown fields alone, so they still have its form. */
const as = <T>(items: readonly Item[]): readonly T[] => items as unknown as readonly T[];
const from = (list: readonly object[]): readonly Item[] => list as unknown as readonly Item[];

const text = (key: string, label: Bilingual, isLong = false): ListColumn => ({ key, label, isLong });
const amount = (key: string): ListColumn => ({ key, label: words.amount, isAmount: true, clean: amountText });

type Named = Readonly<Record<string, string | null>>;

const sourcesOf = (further: Named = {}): readonly Item[] =>
  Object.entries(further).map(([name, value]) => ({ name, value }));

/** Sources by their names; of two with the same name the later one is told apart, so that none is lost while it is typed. */
function sourcesFrom(items: readonly Item[]): Named {
  const named = new Map<string, string | null>();
  for (const { name, value } of items) {
    let key = String(name);
    while (named.has(key)) key = `${key} `;
    named.set(key, value as string | null);
  }
  return Object.fromEntries(named);
}

const sourceColumns = [text('name', words.source), { ...amount('value') }];
const newSource = (items: readonly Item[]): Item => ({ name: `${words.source.zh} ${items.length + 1}`, value: '' });
const usualDates = ['3月底', '6月底', '10月底', '12月底'];

const departmentLists: readonly ListPart[] = [
  {
    ...{ key: 'budget', title: words.budget, columns: sourceColumns, blank: newSource },
    ...inPlan(
      ({ budget }) => sourcesOf(budget?.further),
      ({ budget }, items) => ({ budget: { ...budget, further: sourcesFrom(items) } }),
    ),
  },
  {
    ...{ key: 'divisions', title: words.divisions },
    columns: [text('title', words.divisionTitle), text('goal', words.divisionGoal, true)],
    blank: () => ({ title: '', goal: '', targets: [] }),
    ...inPlan(
      ({ divisions }) => from(divisions),
      (_plan, items) => ({ divisions: as(items) }),
    ),
  },
  {
    ...{ key: 'workPlan', title: words.workPlan },
    columns: [text('item', words.workItem, true), text('unit', words.workUnit), text('goal', words.workGoal, true)],
    blank: () => ({ item: '' }),
    ...inPlan(
      ({ workPlan }) => from(workPlan),
      (_plan, items) => ({ workPlan: as(items) }),
    ),
  },
  {
    ...{ key: 'safeguards', title: words.safeguards, columns: [text('text', words.safeguard, true)] },
    blank: () => ({ text: '' }),
    ...inPlan(
      ({ safeguards }) => safeguards.map((one) => ({ text: one })),
      (_plan, items) => ({ safeguards: items.map((one) => String(one['text'])) }),
    ),
  },
];

const projectLists: readonly ListPart[] = [
  {
    ...{ key: 'amounts', title: words.amounts, columns: sourceColumns, blank: newSource },
    ...inProject(
      ({ amounts }) => sourcesOf(amounts.further),
      ({ amounts }, items) => ({ amounts: { ...amounts, further: sourcesFrom(items) } }),
    ),
  },
  {
    ...{ key: 'fundingPlan', title: words.fundingPlan },
    columns: [
      text('by', words.spentBy),
      { key: 'value', label: words.spentShare, clean: numberText },
      text('unit', words.spentUnit),
    ],
    blank: (items) => ({ by: usualDates[items.length] ?? '', value: '', unit: '%' }),
    ...inProject(
      ({ fundingPlan }) => from(fundingPlan),
      (_project, items) => ({ fundingPlan: as(items) }),
    ),
  },
  {
    ...{ key: 'costLines', title: words.costLines },
    columns: [text('name', words.costName), amount('amount'), text('formula', words.costFormula, true)],
    blank: () => ({ name: '' }),
    ...inProject(
      ({ costLines }) => from(costLines),
      (_project, items) => ({ costLines: as(items) }),
    ),
  },
  {
    ...{ key: 'further', title: words.further },
    columns: [text('label', words.furtherLabel), text('value', words.furtherValue, true)],
    blank: () => ({ label: '', value: '' }),
    ...inProject(
      ({ further }) => from(further ?? []),
      (_project, items) => ({ further: as(items) }),
    ),
  },
];

export const listsOf = (section: Section): readonly ListPart[] => (section.project ? projectLists : departmentLists);

/** What stands in a cell; "" also for what is absent or could not be read. */
export const textOf = (item: Item, { key }: ListColumn): string => {
  const value = item[key];
  return typeof value === 'string' ? value : '';
};

/** The list with a text in one cell; the other fields of the line stay, also those that are not shown. */
export const withText = (
  items: readonly Item[],
  at: number,
  { key, clean }: ListColumn,
  typed: string,
): readonly Item[] =>
  items.map((item, index) => (index === at ? { ...item, [key]: clean ? clean(typed) : typed } : item));

/** The list with a block of cells from Excel, its first cell at a row and column; rows beyond the last one are added. */
export function withBlock(
  part: ListPart,
  before: readonly Item[],
  at: number,
  first: number,
  block: readonly (readonly string[])[],
) {
  let items = before;
  for (const [offset, cells] of block.entries()) {
    if (at + offset >= items.length) items = [...items, part.blank(items)];
    for (const [column, typed] of cells.entries()) {
      const target = part.columns[first + column];
      if (target) items = withText(items, at + offset, target, typed.trim());
    }
  }
  return items;
}
