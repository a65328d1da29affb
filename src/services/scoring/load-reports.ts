import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Reports } from '../../model/actual.ts';
import type { Message } from '../../model/message.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import { hasLineNumbers, readActualsSheet } from '../../scoring/actuals-sheet/read-actuals-sheet.ts';
import { formReports, isFilledForm } from '../../scoring/form-reports.ts';
import { printedReports } from '../../scoring/printed-reports.ts';
import { findInputs } from '../reading/find-inputs.ts';

/** What is reported about a plan, from the paper itself and, before it, from the sheet of actual values. */
export interface LoadedReports {
  readonly reports: Reports;
  readonly messages: readonly Message[];
}

/**
 * The paper's own actual values, overridden by those of `name` where one is given: the sheet of actual values, one of the office's own with the same
 * headings, or a filled official form (自评表, 监控表).
 */
export async function loadReports(plan: Plan, name: string | undefined, cwd: string): Promise<LoadedReports> {
  const printed = printedReports(plan);
  if (name === undefined) return { reports: printed, messages: [] };
  const [file = name] = findInputs([name], cwd).files;
  const document = await readDocument(readFileSync(file), basename(file));
  const unread = document.messages.filter(({ severity }) => severity !== 'info');
  const filled = hasLineNumbers(document) ? undefined : extractPlan(document);
  const sheet = filled && isFilledForm(filled) ? formReports(filled, plan) : readActualsSheet(document, plan);
  return {
    reports: {
      indicators: { ...printed.indicators, ...sheet.reports.indicators },
      spending: { ...printed.spending, ...sheet.reports.spending },
    },
    messages: [...unread, ...sheet.messages],
  };
}
