import { describe, expect, it } from 'vitest';
import { line } from './example-plan.ts';
import { isLate } from './late.ts';

const late = (target: string, actual: string, year: number | undefined = 2023): boolean =>
  isLate(line('时效指标', '完成时间', target, { actual }), year);

describe('a deadline', () => {
  it.each([
    ['2023年10月底前', '2023年12月12日'],
    ['9月底', '10月中旬'],
    ['2023年4月15日', '4月28日'],
    ['5月底前', '6月中旬'],
  ])('%s is missed by %s', (target, actual) => {
    expect(late(target, actual)).toBe(true);
  });

  it.each([
    ['2023年11月30日前', '2023年11月22日'],
    ['6月15日前', '6月'],
    ['10月底前', '10月'],
    ['年底前', '2023年'],
    ['5月底前', '及时完成'],
    ['≥5次', '6月'],
  ])('%s is not surely missed by %s', (target, actual) => {
    expect(late(target, actual)).toBe(false);
  });

  it('is not known without the year', () => {
    expect(isLate(line('时效指标', '完成时间', '5月底前', { actual: '6月20日' }), undefined)).toBe(false);
    expect(isLate(line('时效指标', '完成时间', '2022年11月30日', { actual: '12月15日' }), undefined)).toBe(true);
  });
});
