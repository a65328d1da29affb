import { resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { findInputs } from '../reading/find-inputs.ts';
import type { JobLimits } from '../reading/pool.ts';
import { readPlans } from '../reading/read-plans.ts';

/** Last year's plan from a file. Throws `plan_not_readable` when it holds nothing to compare with. */
export async function readPrevious(name: string, cwd: string, limits: JobLimits): Promise<Plan> {
  const [file = resolve(cwd, name)] = findInputs([name], cwd).files;
  for await (const { plan } of readPlans([file], limits)) {
    if (plan.projects.length + plan.indicators.length > 0) return plan;
  }
  throw new OperationalError('plan_not_readable', {
    zh: `上年文本 ${name} 里没有读到绩效目标，无法比较。请检查 --previous 后面的文件。`,
    en: `Nothing to compare with was read from ${name}. Check the file behind --previous.`,
  });
}
