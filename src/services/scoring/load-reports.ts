import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reports } from '../../model/actual.ts';
import type { Message } from '../../model/message.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import { readActualsSheet } from '../../scoring/actuals-sheet/read-actuals-sheet.ts';
import { printedReports } from '../../scoring/printed-reports.ts';
import { findInputs } from '../reading/find-inputs.ts';

/** What is reported about a plan, from the paper itself and, before it, from the sheet of actual values. */
export interface LoadedReports {
  readonly reports: Reports;
  readonly messages: readonly Message[];
}

/** The paper's own actual values, overridden by those of the sheet `name` where one is given. */
export async function loadReports(plan: Plan, name: string | undefined, cwd: string): Promise<LoadedReports> {
  const printed = printedReports(plan);
  if (name === undefined) return { reports: printed, messages: [] };
  const [file = name] = findInputs([name], cwd).files;
  const document = await readDocument(readFileSync(file), basename(file));
  const unread = document.messages.filter(({ severity }) => severity !== 'info');
  const sheet = readActualsSheet(document, plan);
  return {
    reports: {
      indicators: { ...printed.indicators, ...sheet.reports.indicators },
      spending: { ...printed.spending, ...sheet.reports.spending },
    },
    messages: [...unread, ...sheet.messages],
  };
}
