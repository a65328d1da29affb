import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import type { ActualsSheet } from '../../scoring/actuals-sheet/read-actuals-sheet.ts';
import { printedReports } from '../../scoring/printed-reports.ts';
import { findInputs } from '../reading/find-inputs.ts';
import { reportsOf } from './reports-of.ts';

/** The paper's own actual values, overridden by those of the filled sheet `name` where one is given. */
export async function loadReports(plan: Plan, name: string | undefined, cwd: string): Promise<ActualsSheet> {
  const printed = printedReports(plan);
  if (name === undefined) return { reports: printed, messages: [] };
  const [file = name] = findInputs([name], cwd).files;
  const { reports, messages } = reportsOf(await readDocument(readFileSync(file), basename(file)), plan);
  return {
    reports: {
      indicators: { ...printed.indicators, ...reports.indicators },
      spending: { ...printed.spending, ...reports.spending },
    },
    messages,
  };
}
