import type { Frame } from '../../forms/bindings/frame.ts';
import type { Form } from '../../forms/form.ts';
import { type Explain, withEvaluation } from '../../forms/with-evaluation.ts';
import { withMonitoring } from '../../forms/with-monitoring.ts';
import type { Filing } from '../../model/filing.ts';
import type { Indicator, Plan, Project } from '../../model/plan.ts';
import { traceText } from '../../scoring/reports/trace-text.ts';
import type { Acting } from '../acting/actor.ts';
import { boundPaper, type FormFormat, formOf, type RenderedForm } from '../forms/render-forms.ts';
import { planOf } from '../plans/plan-of.ts';
import { mustSeeFiling } from './change-entries.ts';
import { contentOf } from './filing-view.ts';

/** Notes in an official form are in the language of the form. */
const explain: Explain = (trace) => trace.map((step) => traceText(step, 'zh')).join('\n');

/** The official form of a filing, filled: the national one of its kind unless another is named; all projects bound into one file. */
export async function writeFilingForm(
  acting: Acting,
  filingId: string,
  format: FormFormat,
  formId: string | undefined,
): Promise<RenderedForm> {
  const row = await mustSeeFiling(acting, filingId);
  const { db } = acting.data.store;
  const [plan, filing] = await Promise.all([planOf(db, row), contentOf(db, row, row.version)]);
  const form = formOf(formId ?? usualForm(filing, plan));
  const bytes = await boundPaper(form, frameOf(filing, plan), format).write();
  return { name: `${row.title}-${form.title.zh}-${row.through}.${format}`, bytes };
}

function usualForm({ kind }: Filing, { projects }: Plan): Form['id'] {
  if (kind === 'monitoring') return 'project-monitoring';
  return projects.length > 0 ? 'project-self-evaluation' : 'department-self-evaluation';
}

function frameOf(filing: Filing, plan: Plan): Frame {
  const decided = withDecisions(filing, plan);
  const { result } = filing;
  if (result.schema === 'mingji.evaluation/1') return withEvaluation(decided, result, explain, () => false);
  return { ...withMonitoring(decided, result, explain), throughMonth: Number(filing.through.slice(5, 7)) };
}

const LIKELIHOODS = { certain: '确定能', possible: '有可能', impossible: '完全不可能' } as const;

/** The plan with what a person decided and wrote: 完成可能性, 实际完成情况. */
function withDecisions({ entries, fiscalYear }: Filing, plan: Plan): Plan {
  const likelihoods = new Map(entries.lines.map(({ subject, likelihood }) => [subject, likelihood]));
  const outcomes = new Map(entries.tables.map(({ subject, outcome }) => [subject, outcome]));
  const decided = (indicator: Indicator, subject: string): Indicator => {
    const likelihood = likelihoods.get(subject);
    return likelihood ? { ...indicator, likelihood: LIKELIHOODS[likelihood] } : indicator;
  };
  const withOutcome = <T extends Pick<Project, 'outcome'>>(one: T, subject: string): T => {
    const outcome = outcomes.get(subject);
    return outcome ? { ...one, outcome } : one;
  };
  const projects = plan.projects.map((project, index) => ({
    ...withOutcome(project, `/projects/${index}`),
    indicators: project.indicators.map((one, place) => decided(one, `/projects/${index}/indicators/${place}`)),
  }));
  const indicators = plan.indicators.map((one, place) => decided(one, `/indicators/${place}`));
  return withOutcome({ ...plan, fiscalYear, projects, indicators }, '');
}
