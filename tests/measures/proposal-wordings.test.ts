// tests/cases/proposals/*.yaml: the wordings of indicators, and what should be proposed for each. A wrong proposal costs trust, a missing one a click.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInLedgers } from '../../src/ledgers/definitions/built-in-ledgers.ts';
import { proposeMeasures } from '../../src/ledgers/proposals/propose-measures.ts';
import { parseTarget } from '../../src/model/target-grammar/parse-target.ts';

interface Judged {
  readonly row: string;
  readonly proposed: string;
  readonly verdict: 'right' | 'wrong' | 'missed';
}

function level1Of(level2: string): string {
  if (/成本/.test(level2)) return '成本指标';
  if (/满意/.test(level2)) return '满意度指标';
  return /效益/.test(level2) ? '效益指标' : '产出指标';
}

function judge(row: string): Judged {
  const [level2 = '', level3 = '', description = '', target = '', expected = ''] = row.split('|').map((x) => x.trim());
  const indicator = {
    ...{ horizon: 'annual' as const, level1: level1Of(level2), level2, level3, target: parseTarget(target), at: {} },
    ...(description === '' ? {} : { description }),
  };
  const context = { ledgers: builtInLedgers, fiscalYear: 2026, project: '示例项目' };
  const measure = proposeMeasures(indicator, context)[0]?.measure;
  const proposed = measure && measure.take.kind !== 'judgement' ? `${measure.ledger} ${measure.take.kind}` : '无';
  return { row, proposed, verdict: proposed === expected ? 'right' : proposed === '无' ? 'missed' : 'wrong' };
}

it.each([
  ['wordings.yaml', 150, 0],
  ['further-wordings.yaml', 40, 1],
])('proposes nothing wrong for the wordings of %s', (file, least, missed) => {
  const offices = parse(readFileSync(new URL(`../cases/proposals/${file}`, import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >;
  const judged = Object.values(offices).flat().map(judge);
  expect(judged.length).toBeGreaterThanOrEqual(least);
  expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(judged.filter(({ verdict }) => verdict === 'missed').length).toBeLessThanOrEqual(missed);
});
