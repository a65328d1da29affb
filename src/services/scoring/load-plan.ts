import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { findOnlyFile } from '../reading/find-inputs.ts';
import { readPlans } from '../reading/read-plans.ts';

/**
 * The plan of one file: a paper of any format that is read, or a plan saved as JSON before ("mingji.plan/1"). Throws `usage` unless one file
 * is named and `plan_not_readable` when it holds no indicators.
 */
export async function loadPlan(names: readonly string[], cwd: string): Promise<Plan> {
  const file = findOnlyFile(names, cwd);
  const saved = /\.json$/i.test(file) ? savedPlan(file) : undefined;
  if (saved) return saved;
  for await (const { plan } of readPlans([file])) {
    if (plan.indicators.length + plan.projects.length > 0) return plan;
    const why = plan.messages.find(({ severity }) => severity === 'error')?.text;
    throw notReadable(
      basename(file),
      why?.zh ?? '没有读到绩效目标表',
      why?.en ?? 'it holds no table of performance targets',
    );
  }
  throw notReadable(basename(file), '没有内容', 'it is empty');
}

function savedPlan(file: string): Plan | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw notReadable(basename(file), `不是有效的 JSON（${why}）`, `it is no valid JSON (${why})`);
  }
  const [plan] = Array.isArray(parsed) ? parsed : [parsed];
  if (plan?.schema === 'mingji.plan/1' && Array.isArray(plan.projects) && Array.isArray(plan.indicators)) return plan;
  throw notReadable(basename(file), '不是 mingji.plan/1 格式', 'it is not of the format mingji.plan/1');
}

function notReadable(name: string, zh: string, en: string): OperationalError {
  return new OperationalError('plan_not_readable', {
    zh: `无法从 ${name} 读出绩效目标：${zh.replace(/。$/, '')}。请用 mingji read ${name} 查看读到了什么。`,
    en: `No plan can be read from ${name}: ${en.replace(/\.$/, '')}. See what is there with "mingji read ${name}".`,
  });
}
