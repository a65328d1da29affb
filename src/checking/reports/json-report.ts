import type { PaperReport } from './paper-report.ts';
import type { OverallSummary } from './paper-summary.ts';

/** The name of the format, in every report; a change that breaks readers gets a new number. */
const JSON_SCHEMA = 'mingji.check/1';

/**
 * The report as JSON in three pieces, so that many papers can be written one after the other:
 * `{ "schema", "files": [ paper, … ], "summary" }`. Texts are bilingual; money and points are decimal strings; places count from 1.
 */
export const jsonStart = `{\n "schema": "${JSON_SCHEMA}",\n "files": [\n`;
export const jsonBetween = ',\n';

/** One element of `files`. */
export function renderJson(paper: PaperReport): string {
  const { source, department, fiscalYear, layout, projects, contents, indicators, rules, counts } = paper;
  const { reviewForm, findings, notChecked, switchedOff, messages } = paper;
  const ordered = { source, department, fiscalYear, layout, projects, contents, indicators, rules, counts };
  return JSON.stringify({ ...ordered, reviewForm, findings, notChecked, switchedOff, messages }, null, 1);
}

/** The end of the report: the summary over all papers. */
export function jsonEnd(overall: OverallSummary): string {
  return `\n ],\n "summary": ${JSON.stringify(overall)}\n}\n`;
}
