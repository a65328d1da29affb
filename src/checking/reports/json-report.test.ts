import { expect, test } from 'vitest';
import { examplePaper } from './example-paper.ts';
import { jsonBetween, jsonEnd, jsonStart, renderJson } from './json-report.ts';
import { SummaryOver, summarise } from './paper-summary.ts';

test('several papers are one document of a named schema with their sums', () => {
  const paper = examplePaper();
  const over = new SummaryOver();
  for (const one of [paper, paper]) over.add(summarise(one));
  const text = jsonStart + [paper, paper].map(renderJson).join(jsonBetween) + jsonEnd(over.result);
  const report = JSON.parse(text) as { schema: string; files: Record<string, unknown>[]; summary: unknown };
  expect(report.schema).toBe('mingji.check/1');
  expect(report.summary).toMatchObject({ files: 2, counts: { error: 2, warning: 4, hint: 2 }, meanPoints: '91.25' });
  expect(Object.keys(report.files[0] ?? {})).toEqual([
    ...['source', 'department', 'fiscalYear', 'layout', 'projects', 'contents', 'indicators', 'rules', 'counts'],
    ...['reviewForm', 'findings', 'notChecked', 'switchedOff', 'messages'],
  ]);
});

test('a finding keeps everything a program needs', () => {
  const { findings } = JSON.parse(renderJson(examplePaper())) as { findings: Record<string, unknown>[] };
  expect(findings[0]).toMatchObject({
    number: 1,
    rule: 'cost-above-budget',
    severity: 'error',
    subject: '/projects/0/indicators/1/target',
    at: { table: 1, row: 3, column: 5 },
    excerpt: '≤65万元',
    surroundings: { marked: '≤65万元' },
  });
});
