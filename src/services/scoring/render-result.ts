import type { Language } from '../../base/bilingual.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import type { Monitoring } from '../../model/monitoring.ts';
import type { Plan } from '../../model/plan.ts';
import { fillWithEvaluation, fillWithMonitoring } from '../../scoring/fill-plan.ts';
import type { Recomputation } from '../../scoring/recompute-plan.ts';
import { evaluationPage, recomputationPage } from '../../scoring/reports/evaluation-page.ts';
import { monitoringPage } from '../../scoring/reports/monitoring-page.ts';
import type { Page } from '../../scoring/reports/page.ts';
import { pageHtml } from '../../scoring/reports/page-html.ts';
import { pageText } from '../../scoring/reports/page-text.ts';
import { pageWorkbook } from '../../scoring/reports/page-workbook.ts';

export const resultFormats = ['text', 'json', 'html', 'xlsx'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** Something that scoring or monitoring came to. */
export type ScoringResult = Evaluation | Monitoring | Recomputation;

function pageOf(result: ScoringResult, language: Language): Page {
  if ('evaluation' in result) return recomputationPage(result, language);
  return result.schema === 'mingji.evaluation/1' ? evaluationPage(result, language) : monitoringPage(result, language);
}

/** The paper with a result in it, as plan JSON ("mingji.plan/1"). */
export function filledPlan(plan: Plan, result: ScoringResult): string {
  if ('evaluation' in result) return filledPlan(plan, result.evaluation);
  const filled =
    result.schema === 'mingji.evaluation/1' ? fillWithEvaluation(plan, result) : fillWithMonitoring(plan, result);
  return `${JSON.stringify(filled, null, 1)}\n`;
}

/** A result in the format asked for: text of so many terminal columns, or the bytes of a workbook. */
export function renderResult(
  result: ScoringResult,
  format: ResultFormat,
  language: Language,
  columns?: number,
): string | Uint8Array {
  if (format === 'json') return `${JSON.stringify(result, null, 1)}\n`;
  const page = pageOf(result, language);
  if (format === 'html') return pageHtml(page, language);
  return format === 'xlsx' ? writeWorkbook(pageWorkbook(page)) : pageText(page, columns);
}
