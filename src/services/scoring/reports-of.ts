import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import { type ActualsSheet, hasLineNumbers, readActualsSheet } from '../../scoring/actuals-sheet/read-actuals-sheet.ts';
import { formReports, isFilledForm } from '../../scoring/form-reports.ts';

/**
 * What a filled sheet reports about a plan: the sheet of actual values, one of an office's own with the same headings, or an official form (自评表,
 * 监控表). What the reader could not read stands before what could not be used.
 */
export function reportsOf(document: Document, plan: Plan): ActualsSheet {
  const filled = hasLineNumbers(document) ? undefined : extractPlan(document);
  const { reports, messages } =
    filled && isFilledForm(filled) ? formReports(filled, plan) : readActualsSheet(document, plan);
  return { reports, messages: [...document.messages.filter(({ severity }) => severity !== 'info'), ...messages] };
}
