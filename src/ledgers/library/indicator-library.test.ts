import { describe, expect, it } from 'vitest';
import { level1Of, level2Of } from '../../model/indicator-class.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { builtInLedgers } from '../definitions/built-in-ledgers.ts';
import { proposeMeasures } from '../proposals/propose-measures.ts';
import { indicatorLibrary } from './indicator-library.ts';

const lines = indicatorLibrary.map(({ target, ledger, ...line }) => ({
  ...line,
  ledger,
  horizon: 'annual' as const,
  target: parseTarget(target),
  at: {},
}));

it('has every name once', () => {
  expect(new Set(indicatorLibrary.map(({ level3 }) => level3)).size).toBe(indicatorLibrary.length);
});

describe.each(lines.map((line) => [line.level3, line] as const))('%s', (_, { ledger, ...line }) => {
  it('has a class and a target that is a number', () => {
    expect([level1Of(line.level1), level2Of(line.level2)]).not.toContain(undefined);
    expect(line.target.kind).toBe('number');
  });

  it('is measured by the ledger that it names', () => {
    if (ledger === undefined) return;
    const [first] = proposeMeasures(line, { ledgers: builtInLedgers, fiscalYear: 2026, project: '示例项目' });
    expect(first?.measure.ledger).toBe(ledger);
  });
});
