import { describe, expect, it } from 'vitest';
import { inBaseUnit, isMeasured } from './base-unit.ts';

describe('an amount in its base unit', () => {
  it.each([
    ['1.6', '公里', '1600', '米'],
    ['3', 'km', '3000', '米'],
    ['2', '公顷', '20000', '平方米'],
    ['15', '亩', '10000', '平方米'],
    ['5', '吨', '5000', '公斤'],
    ['60', '场次', '60', '场'],
    ['18', '名', '18', '人'],
    ['12', '期', '12', '期'],
  ])('%s %s', (value, unit, inBase, base) => {
    const amount = inBaseUnit(value, unit);
    expect([amount.value.toString(), amount.unit]).toEqual([inBase, base]);
  });

  it('tells what is measured from what is counted', () => {
    expect(['公里', '平米', '吨', '座', '人'].map(isMeasured)).toEqual([true, true, true, false, false]);
  });
});
