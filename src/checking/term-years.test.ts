import { describe, expect, it } from 'vitest';
import { exampleProject } from './example-plan.ts';
import { termYears } from './term-years.ts';

describe('termYears', () => {
  it.each([
    ['2023年—2025年', 3],
    ['2023-2025', 3],
    ['3年', 3],
    ['三年', 3],
    ['长期', undefined],
    ['2023年1月-2023年12月', undefined],
    ['1年', undefined],
  ])('reads the period %s', (period, years) => {
    expect(termYears(exampleProject({ period }))).toBe(years);
  });

  it('takes money that is a whole multiple when nothing is printed', () => {
    expect(termYears(exampleProject({ amounts: { total: '50000' }, midtermAmounts: { total: '150000' } }))).toBe(3);
    expect(
      termYears(exampleProject({ amounts: { total: '50000' }, midtermAmounts: { total: '120000' } })),
    ).toBeUndefined();
  });
});
