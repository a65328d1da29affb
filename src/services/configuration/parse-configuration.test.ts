import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import { parseConfiguration } from './parse-configuration.ts';

const IDS = ['basis-generic', 'target-operator-missing', 'unit-missing'];
const problems = (text: string): string[] => {
  const parsed = parseConfiguration(text, IDS);
  return 'problems' in parsed ? parsed.problems.map(({ line, text: { zh } }) => `${line} ${zh}`) : [];
};

test('rules are switched off with their reason, severities changed, for all and for single regions', () => {
  const text = `
rules:
  basis-generic: { severity: off, reason: 本县表样没有依据一栏 }
  unit-missing: { severity: 错误 }
profiles:
  临河口市:
    rules:
      unit-missing:
        severity: hint
`;
  expect(parseConfiguration(text, IDS)).toEqual({
    configuration: {
      rules: {
        switchedOff: { 'basis-generic': { reason: '本县表样没有依据一栏' } },
        severities: { 'unit-missing': 'error' },
      },
      profiles: { 临河口市: { switchedOff: {}, severities: { 'unit-missing': 'hint' } } },
    },
  });
});

test('an empty file decides nothing', () => {
  for (const text of ['', '# nothing\n', 'rules:\n']) {
    expect(parseConfiguration(text, IDS)).toEqual({
      configuration: { rules: { switchedOff: {}, severities: {} }, profiles: {} },
    });
  }
});

describe('what is wrong is said with its line and the way out', () => {
  test('a rule switched off without a reason', () => {
    expect(problems('rules:\n  unit-missing:\n    severity: off\n')).toEqual([
      '2 停用规则 unit-missing 必须用 reason 写明理由，理由会印在报告里。',
    ]);
    expect(problems('rules:\n  unit-missing: { severity: off, reason: "  " }\n')).toHaveLength(1);
  });

  test('a misspelt rule, with the nearest one', () => {
    expect(problems('rules:\n  unit-mising: { severity: hint }\n')).toEqual([
      '2 没有规则“unit-mising”。是不是 unit-missing？mingji rules 列出全部规则。',
    ]);
  });

  test('an unknown severity or key, a list where names belong', () => {
    expect(problems('rules:\n  unit-missing:\n    severity: fatal\n')[0]).toMatch(/^3 规则 unit-missing 的 severity/);
    expect(problems('rule: {}\n')).toEqual(['1 文件顶层不认识“rule”，这里可以写：rules、profiles。']);
    expect(problems('rules:\n  - unit-missing\n')[0]).toMatch(/^2 rules 要写成/);
    expect(problems('rules:\n  unit-missing: off\n')).toHaveLength(2);
  });

  test('text that is not YAML', () => {
    expect(problems('rules:\n  a: [1\n')[0]).toMatch(/^\d+ 不是有效的 YAML/);
  });

  test('all problems at once', () => {
    expect(problems('x: 1\nrules:\n  y: {}\n  unit-missing: { severity: off }\n')).toHaveLength(3);
  });
});

test('the nearest name is found only when it is near', () => {
  expect(nearest('unit-missin', IDS)).toBe('unit-missing');
  expect(nearest('zzz', IDS)).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});
