import type { Bilingual } from '../../base/bilingual.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { Plan } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { Acting } from '../acting/actor.ts';
import { earlierPlanRow } from '../plans/earlier-plan.ts';
import { readContent } from '../plans/read-plans.ts';
import { checkContent } from './check-content.ts';
import { explainTarget } from './explain-target.ts';

/** A target as it is understood. */
export interface UnderstoodTarget {
  readonly target: Target;
  readonly sentence: Bilingual;
}

export interface LiveCheck {
  readonly report: PaperReport;
  /** Of every indicator, by its JSON pointer. */
  readonly targets: readonly (UnderstoodTarget & { readonly subject: string })[];
}

/** Checks a plan as it is typed and stores nothing. It is compared with the plan named, else with the office's own of the year before. */
export async function liveCheck(acting: Acting, plan: Plan, previousId: string | undefined): Promise<LiveCheck> {
  const { tenant } = acting.actor;
  const previous =
    previousId === undefined
      ? (await earlierPlanRow(acting, tenant, plan))?.plan
      : await readContent(acting, previousId);
  return { report: await checkContent(acting, tenant, { plan, previous }), targets: targetsOf(plan) };
}

/** How target texts are understood. */
export function understandTargets(texts: readonly string[]): UnderstoodTarget[] {
  return texts.map((text) => understood(parseTarget(text)));
}

function targetsOf({ indicators, projects }: Plan): LiveCheck['targets'] {
  const tables = [{ at: '', indicators }, ...projects.map((one, index) => ({ ...one, at: `/projects/${index}` }))];
  return tables.flatMap(({ at, indicators: lines }) =>
    lines.map(({ target }, index) => ({ subject: `${at}/indicators/${index}`, ...understood(target) })),
  );
}

const understood = (target: Target): UnderstoodTarget => ({ target, sentence: explainTarget(target) });
