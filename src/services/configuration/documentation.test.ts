import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleIds } from '../checking/rule-catalogue.ts';
import { parseConfiguration } from './parse-configuration.ts';

test('the example in docs/configuration.md is a valid configuration', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(parseConfiguration(example, ruleIds)).toMatchObject({
    configuration: {
      rules: { switchedOff: { 'basis-generic': { reason: '本县表样没有“指标值确定依据”一栏' } } },
      profiles: { 临河口市: { severities: { 'unit-missing': 'warning', 'basis-generic': 'hint' } } },
    },
  });
});
