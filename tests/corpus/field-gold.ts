// The gold files beside flattened papers, and how a plan is held to one; used by the tests and by bench/field-papers.ts.
import type { Indicator, Plan } from '../../src/model/plan.ts';

interface GoldIndicator {
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly level3: string;
  readonly target: string;
  readonly weight?: number;
  readonly actual?: string;
  readonly doubtful?: boolean;
  readonly level3Alternatives?: readonly string[];
  readonly targetAlternatives?: readonly string[];
}

/** What a careful reader gets out of a paper (conventions in ../shared/samples/README.md). */
export interface Gold {
  readonly department?: string;
  readonly departmentAlternatives?: readonly string[];
  readonly fiscalYear?: number;
  readonly projects: readonly {
    readonly name: string;
    /** Other names that a careful reader may give the project; of one that is printed nowhere (`name` is "") none is asked for. */
    readonly nameAlternatives?: readonly string[];
    readonly code?: string | null;
    readonly budgetWan?: number;
    readonly budgetAlternatives?: readonly number[];
    readonly indicators: readonly GoldIndicator[];
  }[];
}

/** Without white space and without the marks that templates print: ★, *, 指标1:, (≥**人). */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s★☆*]/g, '')
    .replace(/^指标\d+[:.、]?/, '')
    .replace(/\([≥≤<>=]+[^()]*\)/g, '')
    .replace(/[≥≤<>](?=人$|个$|%$)/g, '');
}

/** All indicators of a plan, of the department and of its projects. */
export function indicatorsOf(plan: Plan): Indicator[] {
  return [...plan.indicators, ...plan.projects.flatMap((project) => project.indicators)];
}

/** An indicator on one line. */
export function show(indicator: Indicator): string {
  return `${indicator.level1} / ${indicator.level2} / ${indicator.level3} = ${indicator.target.text}`;
}

/** How a plan meets a gold file, with a line for each difference. */
export interface Score {
  readonly complaints: readonly string[];
  readonly found: number;
  readonly expected: number;
  readonly invented: number;
  readonly fields: number;
  readonly fieldsMet: number;
  readonly heads: number;
  readonly headsMet: number;
}

/** Department, year, and name, code and amount of each project: how many of those in the gold were read. */
function compareHeads(gold: Gold, plan: Plan, complaints: string[]): Pick<Score, 'heads' | 'headsMet'> {
  let [heads, headsMet] = [0, 0];
  const check = (name: string, wanted: readonly unknown[], got: unknown) => {
    heads += 1;
    if (wanted.some((text) => fold(String(text)) === fold(String(got ?? '')))) headsMet += 1;
    else complaints.push(`${name}: expected ${wanted.join(' or ')}, got ${got}`);
  };
  if (gold.department)
    check('department', [gold.department, ...(gold.departmentAlternatives ?? [])], plan.department.name);
  if (gold.fiscalYear) check('fiscal year', [gold.fiscalYear], plan.fiscalYear);
  for (const wanted of gold.projects) {
    const isWhole = /部门整体|^$/.test(wanted.name);
    const names = [wanted.name, ...(wanted.nameAlternatives ?? [])];
    const named = plan.projects.find((project) => names.some((name) => fold(project.name) === fold(name)));
    const have = named ?? (wanted.name === '' && plan.projects.length === 1 ? plan.projects[0] : undefined);
    if (!isWhole) check('project', names, have?.name);
    if (wanted.code) check('code', [wanted.code], have?.code);
    if (wanted.budgetWan === undefined) continue;
    const amounts = [wanted.budgetWan, ...(wanted.budgetAlternatives ?? [])].map((amount) =>
      Math.round(amount * 10_000),
    );
    const total = (isWhole ? (plan.budget ?? have?.amounts) : have?.amounts)?.total;
    check('amount', amounts, total ? Number(total) : (total ?? undefined));
  }
  return { heads, headsMet };
}

/** Compares pairs of name and target, their levels, actual values and weights, and the heads of the forms. */
export function compareWithGold(gold: Gold, plan: Plan): Score {
  const complaints: string[] = [];
  const left = indicatorsOf(plan);
  let [found, expected, fields, fieldsMet] = [0, 0, 0, 0];
  for (const want of gold.projects.flatMap((project) => project.indicators)) {
    const names = [want.level3, ...(want.level3Alternatives ?? [])].map(fold);
    const targets = [want.target, ...(want.targetAlternatives ?? [])].map(fold);
    const at = left.findIndex((have) => names.includes(fold(have.level3)) && targets.includes(fold(have.target.text)));
    if (at < 0 && want.doubtful) {
      const similar = left.findIndex(
        (have) => fold(have.level3 + have.target.text) === fold(want.level3 + want.target),
      );
      if (similar >= 0) left.splice(similar, 1);
      continue;
    }
    const [have] = at < 0 ? [] : left.splice(at, 1);
    if (want.doubtful) continue;
    expected += 1;
    if (!have) {
      complaints.push(`missed    ${want.level1} / ${want.level2} / ${want.level3} = ${want.target}`);
      continue;
    }
    found += 1;
    for (const [name, wanted, got] of [
      ['level1', want.level1, have.level1],
      ['level2', want.level2, have.level2],
      ['actual', want.actual, have.actual],
      ['weight', want.weight, have.weight],
    ] as const) {
      if (wanted === undefined || wanted === null) continue;
      fields += 1;
      const isMet = typeof wanted === 'number' ? wanted === Number(got) : fold(wanted) === fold(got ?? '');
      if (isMet) fieldsMet += 1;
      else complaints.push(`${name} of ${want.level3}: expected ${wanted}, got ${got}`);
    }
  }
  for (const have of left) complaints.push(`invented  ${show(have)}`);
  return {
    found,
    expected,
    invented: left.length,
    fields,
    fieldsMet,
    ...compareHeads(gold, plan, complaints),
    complaints,
  };
}
