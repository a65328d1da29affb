import { expect, test } from 'vitest';
import { planWith } from '../example-plan.ts';
import { makePaperReport } from './paper-report.ts';

const nothing = { findings: [], notChecked: [], switchedOff: [], rules: [] };
const [project] = planWith().projects;

function departmentOf(departments: readonly (string | undefined)[], cover?: string): string | undefined {
  const projects = departments.flatMap((department) =>
    project ? [{ ...project, ...(department !== undefined && { department }) }] : [],
  );
  const plan = { ...planWith(), department: cover === undefined ? {} : { name: cover }, projects };
  return makePaperReport(undefined, plan, nothing, { parts: [] }).department;
}

test('a paper whose cover names no department is of the one that all its projects name', () => {
  expect(departmentOf(['云川县教育局', '云川县教育局'])).toBe('云川县教育局');
  expect(departmentOf(['云川县教育局'], '云川县林业局')).toBe('云川县林业局');
});

test('where projects name several departments, or none, nobody guesses', () => {
  expect(departmentOf(['云川县教育局', '云川县林业局'])).toBeUndefined();
  expect(departmentOf(['云川县教育局', undefined])).toBeUndefined();
  expect(departmentOf([])).toBeUndefined();
});
