import { expect, test } from 'vitest';
import { OperationalError } from '../../base/operational-error.ts';
import { parsePlan } from './parse-plan.ts';

const minimal = { schema: 'mingji.plan/1', projects: [{ name: '乡村道路养护', amounts: { total: '500000' } }] };

function messageOf(text: string): OperationalError {
  try {
    parsePlan(text, 'a.json');
  } catch (error) {
    if (error instanceof OperationalError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('what a plan may leave out is filled with nothing', () => {
  expect(parsePlan(JSON.stringify(minimal), 'a.json')).toMatchObject({
    department: {},
    indicators: [],
    projects: [{ name: '乡村道路养护', goals: [], indicators: [], amounts: { total: '500000' } }],
  });
});

test('a list of one plan is that plan, a list of two is refused', () => {
  expect(parsePlan(JSON.stringify([minimal]), 'a.json').projects).toHaveLength(1);
  expect(messageOf(JSON.stringify([minimal, minimal])).text.en).toContain('several plans');
});

test('each fault is named by its path in both languages', () => {
  const bad = { ...minimal, projects: [{ name: 3, amounts: { total: '12元' } }] };
  const { code, text } = messageOf(JSON.stringify(bad));
  expect(code).toBe('plan_not_readable');
  expect(text.zh).toMatch(/projects\[0\]\.name .*\n.*projects\[0\]\.amounts\.total/);
  expect(text.en).toMatch(/projects\[0\]\.name .*expected string/);
});

test('text that is no JSON and JSON that is no plan are refused', () => {
  expect(messageOf('{').text.zh).toContain('不是有效的 JSON');
  expect(messageOf('{"schema":"other/1"}').text.zh).toContain('schema');
});
