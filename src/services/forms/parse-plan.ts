import { z } from 'zod';
import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { planSchema } from '../../model/plan-schema.ts';

/** Faults beyond these are not listed: they are mostly the same one again. */
const SHOWN = 10;

/** A plan from the text of a JSON file ("mingji.plan/1"). Throws `plan_not_readable`, naming the path of every field that is wrong. */
export function parsePlan(text: string, file: string): Plan {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw notReadable(file, `不是有效的 JSON（${why}）。`, `it is no valid JSON (${why}).`);
  }
  // `mingji read` of several files writes a list; one of one plan is that plan.
  const [only, ...more] = Array.isArray(json) ? json : [json];
  if (more.length > 0) {
    throw notReadable(
      file,
      '里面有多个方案，请拆成单独的文件。',
      'it holds several plans; put each into a file of its own.',
    );
  }
  const zh = planSchema.safeParse(only, { error: z.locales.zhCN().localeError });
  if (zh.success) return zh.data;
  const en = planSchema.safeParse(only, { error: z.locales.en().localeError });
  throw notReadable(
    file,
    `不符合 mingji.plan/1 格式：\n${list(zh.error)}`,
    `it is not of the format mingji.plan/1:\n${list(en.error ?? zh.error)}`,
  );
}

function list({ issues }: z.ZodError): string {
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `  ${pathText(path)}  ${message}`);
  return [...lines, ...(issues.length > SHOWN ? [`  … ${issues.length - SHOWN}`] : [])].join('\n');
}

/** "projects[0].amounts.total"; "$" for the plan itself. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? '$' : text.replace(/^\./, '');
}

function notReadable(file: string, zh: string, en: string): OperationalError {
  return new OperationalError('plan_not_readable', {
    zh: `无法使用 ${file}：${zh}`,
    en: `${file} cannot be used: ${en}`,
  });
}
