import type { Report, Reports, Spending } from '../model/actual.ts';
import type { Plan } from '../model/plan.ts';
import { readActual } from './read-actual.ts';
import { printedSpending, subjectsOf } from './subjects.ts';

/** What a filled 自评表 or 监控表 itself reports: the columns 实际完成值 and 偏差原因, and the total line of its money table. */
export function printedReports(plan: Plan): Reports {
  const indicators: Record<string, Report> = {};
  const spending: Record<string, Spending> = {};
  for (const one of subjectsOf(plan)) {
    const spent = printedSpending(one.execution);
    if (spent) spending[one.subject] = spent;
    for (const { indicator, subject } of one.indicators) {
      const actual = readActual(indicator.actual ?? '', indicator.places?.['actual'] ?? indicator.at);
      indicators[subject] = {
        ...(actual ? { actual } : {}),
        ...(indicator.reason === undefined ? {} : { reason: indicator.reason }),
      };
    }
  }
  return { indicators, spending };
}
