import { stringify } from 'yaml';
import { OperationalError } from '../../base/operational-error.ts';
import { parseMeasure } from '../../ledgers/measures/parse-measure.ts';
import { planMeasure } from '../../ledgers/measures/plan-measure.ts';
import { measureSentence } from '../../ledgers/measures/sentence.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import { putMeasure } from '../../store/plans/measures.ts';
import { findInputs } from '../reading/find-inputs.ts';
import { readYaml } from './define-ledger.ts';
import type { MeasuredPlan } from './measure-plan.ts';
import type { Ledgers } from './open-ledgers.ts';

/**
 * The measures of a plan as a file that a person goes through: the sentence and the reason as comments, the declaration below. What is
 * left in the file is confirmed by `mingji measure PLAN --confirm FILE`; what is deleted is not.
 */
export function measureFile(measured: MeasuredPlan, { definitions }: Ledgers): string {
  const parts = measured.lines.map(({ line, indicator, measure, confirmedBy, proposals }) => {
    const head = [`# ${line} ${indicator.level3}（${indicator.target.text}）`];
    const definition = definitions.find(({ id }) => id === measure?.ledger);
    if (!measure || !definition) return [...head, '# 没有可提议的取值方法，请自行填写。', ''].join('\n');
    const { period } = planMeasure(measure, definition, { year: measured.fiscalYear });
    const why = confirmedBy === undefined ? `系统提议：${proposals[0]?.reason.zh ?? ''}` : `已由 ${confirmedBy} 确认`;
    return [
      ...head,
      `# ${measureSentence(measure, definition, period).zh}`,
      `# ${why.replaceAll('\n', ' ')}`,
      stringify({ [`${line}`]: measure }, { lineWidth: 0, defaultKeyType: 'QUOTE_DOUBLE' }),
    ].join('\n');
  });
  return `# 取值方法。逐条核对，改正或删去不对的，然后运行 mingji measure 文件 --confirm 本文件。\n\n${parts.join('\n')}`;
}

/** Confirms the measures of a file for their lines, in the name of whoever runs it. Throws `measure_invalid` with every problem. */
export async function confirmMeasures(
  ledgers: Ledgers,
  measured: MeasuredPlan,
  name: string,
  cwd: string,
): Promise<number> {
  const [file = name] = findInputs([name], cwd).files;
  const raw = readYaml(file);
  const problems: { readonly path: string; readonly zh: string; readonly en: string }[] = [];
  const confirmed: { readonly indicator: string; readonly declaration: MeasureDeclaration & { indicator: string } }[] =
    [];
  for (const [line, declaration] of Object.entries(typeof raw === 'object' && raw !== null ? raw : {})) {
    const found = measured.lines.find((one) => one.line === line);
    if (!found) {
      problems.push({ path: line, zh: '绩效文本中没有这一条。', en: 'The plan has no such line.' });
      continue;
    }
    const parsed = parseMeasure(declaration, ledgers.definitions);
    if ('problems' in parsed) {
      for (const { path, text } of parsed.problems) problems.push({ path: `${line}.${path}`, ...text });
    } else {
      const { level3 } = found.indicator;
      confirmed.push({ indicator: found.subject, declaration: { ...parsed.measure, indicator: level3 } });
    }
  }
  if (problems.length > 0) throw invalid(name, problems);
  const { planId } = measured;
  await ledgers.data.write(ledgers.tenant, ledgers.by, async (write) => {
    for (const { indicator, declaration } of confirmed)
      await putMeasure(write, { planId, indicator, declaration }, true);
  });
  return confirmed.length;
}

function invalid(
  name: string,
  problems: readonly { readonly path: string; readonly zh: string; readonly en: string }[],
) {
  const list = (language: 'zh' | 'en') =>
    problems.map((problem) => `\n  ${problem.path}: ${problem[language]}`).join('');
  return new OperationalError('measure_invalid', {
    zh: `${name} 中有 ${problems.length} 处要改，没有确认任何一条：${list('zh')}`,
    en: `${name} has ${problems.length} problems, nothing was confirmed:${list('en')}`,
  });
}
