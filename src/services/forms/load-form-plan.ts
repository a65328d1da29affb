import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { findOnlyFile } from '../reading/find-inputs.ts';
import { readPlans } from '../reading/read-plans.ts';
import { parsePlan } from './parse-plan.ts';

/**
 * The plan that forms are written from: a JSON file in the interchange format, checked field by field, or a paper of any layout and file
 * type that is read. Throws `usage` unless one file is named and `plan_not_readable` when nothing of a plan is in it.
 */
export async function loadFormPlan(names: readonly string[], cwd: string): Promise<Plan> {
  const file = findOnlyFile(names, cwd);
  const name = basename(file);
  if (/\.json$/i.test(file)) return parsePlan(readFileSync(file, 'utf8'), name);
  for await (const { plan } of readPlans([file])) {
    if (hasContent(plan)) return plan;
    throw nothingRead(name, plan);
  }
  throw new Error(`loadFormPlan: reading ${file} gave no answer; readPlans answers for every file`);
}

function hasContent({ projects, indicators, divisions, workPlan, summary }: Plan): boolean {
  return projects.length + indicators.length + divisions.length + workPlan.length + (summary?.lines.length ?? 0) > 0;
}

function nothingRead(name: string, { messages }: Plan): OperationalError {
  const why = messages.find(({ severity }) => severity === 'error')?.text;
  return new OperationalError('plan_not_readable', {
    zh: `无法从 ${name} 读出绩效目标：${why?.zh ?? '没有读到绩效目标表'}。请用 mingji read ${name} 查看读到了什么。`,
    en: `No plan can be read from ${name}: ${why?.en ?? 'it holds no table of performance targets'}. See what is there with "mingji read ${name}".`,
  });
}
