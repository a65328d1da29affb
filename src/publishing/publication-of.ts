import type { EvaluationTable, ScoredLine } from '../model/evaluation.ts';
import type { Filing } from '../model/filing.ts';
import type { Indicator, Plan, PrintedAmount, Project } from '../model/plan.ts';
import type { Publication, PublicLine, PublicTable } from '../model/publication.ts';

/** Whose publication it is. */
export type PublicationHead = Omit<Publication, 'schema' | 'kind' | 'tables' | 'profile'>;

/**
 * What is published of an approved plan, and of its recognised self-evaluation where one is given. Only what was cleared is in it: a project
 * that nobody named, and the department as a whole unless "" was named, are not there at all, not even by their names (SPEC 9).
 */
export function publicationOf(
  head: PublicationHead,
  plan: Plan,
  filing: Filing | undefined,
  cleared: readonly string[],
): Publication {
  const result = filing?.result.schema === 'mingji.evaluation/1' ? filing.result : undefined;
  const tables = cleared.flatMap((subject) => {
    const scored = result?.tables.find((table) => table.subject === subject);
    const table = tableOf(plan, subject, scored, filing);
    return table ? [table] : [];
  });
  const profile = result && {
    id: result.profile.id,
    version: result.profile.version,
    ...result.profile.title,
  };
  return {
    schema: 'mingji.publication/1',
    ...head,
    kind: filing ? 'evaluation' : 'plan',
    ...(profile ? { profile } : {}),
    tables,
  };
}

function tableOf(
  plan: Plan,
  subject: string,
  scored: EvaluationTable | undefined,
  filing: Filing | undefined,
): PublicTable | undefined {
  const project = subject === '' ? undefined : plan.projects[Number(subject.split('/').at(-1))];
  if (subject !== '' && !project) return undefined;
  const indicators = project?.indicators ?? plan.indicators;
  const lines = new Map(scored?.lines.map((line) => [line.subject, line]));
  const outcome = filing?.entries.tables.find((entry) => entry.subject === subject)?.outcome;
  return {
    subject,
    name: project?.name ?? plan.department.name ?? '部门整体',
    ...(project?.code ? { code: project.code } : {}),
    goals: project ? project.goals : plan.overallGoal ? [plan.overallGoal] : [],
    ...moneyOf(plan, project, scored),
    ...(outcome ? { outcome } : {}),
    ...(scored?.total === undefined ? {} : { total: scored.total }),
    ...(scored?.grade ? { grade: scored.grade } : {}),
    lines: indicators.flatMap((indicator, index) => {
      const pointer = `${subject}/indicators/${index}`;
      if (indicator.horizon !== 'annual') return [];
      return [lineOf(indicator, pointer, index, subject, lines.get(pointer), filing)];
    }),
  };
}

function moneyOf(
  plan: Plan,
  project: Project | undefined,
  scored: EvaluationTable | undefined,
): Pick<PublicTable, 'budget' | 'fiscal' | 'adjusted' | 'executed' | 'executionRate' | 'executionScore'> {
  const budget = amount(project ? project.amounts.total : plan.budget?.total);
  const fiscal = amount(project?.amounts.fiscal);
  const { adjusted, executed, rate, score } = scored?.execution ?? {};
  return {
    ...(budget === undefined ? {} : { budget }),
    ...(fiscal === undefined ? {} : { fiscal }),
    ...(adjusted === undefined ? {} : { adjusted }),
    ...(executed === undefined ? {} : { executed }),
    ...(rate === undefined ? {} : { executionRate: rate }),
    ...(score === undefined ? {} : { executionScore: score }),
  };
}

const amount = (printed: PrintedAmount | undefined): string | undefined =>
  typeof printed === 'string' && printed !== '' ? printed : undefined;

function lineOf(
  { level1, level2, level3, target, weight }: Indicator,
  subject: string,
  index: number,
  table: string,
  scored: ScoredLine | undefined,
  filing: Filing | undefined,
): PublicLine {
  const number = target.kind === 'number' ? { op: target.op, value: target.value, unit: target.unit } : {};
  const project = table === '' ? '0' : String(Number(table.split('/').at(-1)) + 1);
  const shownWeight = scored?.weight ?? weight;
  return {
    ...{ subject, line: `${project}.${index + 1}`, level1, level2, level3 },
    target: { text: target.text, ...number },
    ...(scored?.actual ? { actual: actualOf(scored, filing) } : {}),
    ...(shownWeight ? { weight: shownWeight } : {}),
    ...(scored?.score === undefined ? {} : { score: scored.score }),
    ...(scored?.reason ? { reason: scored.reason } : {}),
  };
}

function actualOf({ actual, subject }: ScoredLine, filing: Filing | undefined): NonNullable<PublicLine['actual']> {
  return {
    text: actual?.text ?? '',
    ...(actual?.kind === 'number' ? { value: actual.value } : {}),
    origin: filing?.lines[subject]?.origin ?? 'missing',
  };
}
