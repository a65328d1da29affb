import { describe, expect, it } from 'vitest';
import { decimal } from '../base/decimal.ts';
import { achievedOf, isMet, possibleScores } from './achieved.ts';
import { line } from './example-plan.ts';

const reached = (target: string, actual: string) => achievedOf(line('数量指标', '养护里程', target, { actual }));

describe('what a filled line reached', () => {
  it('is unknown beside zeros before which digits are lost', () => {
    expect(reached('000亩', '8535.5亩')).toBeUndefined();
    expect(reached('≥10,000亩', '12000亩')).toBeDefined();
  });

  it('is unknown where the points stand in its place and no score behind them', () => {
    const row = { actual: '9.2', weight: '9.2', score: '' };
    expect(achievedOf(line('数量指标', '安装锅炉', '4', row))).toBeUndefined();
    expect(achievedOf(line('数量指标', '安装锅炉', '4', { ...row, score: '9.2' }))).toBeDefined();
  });

  it.each([
    ['≥100公里', '100公里', true],
    ['>100公里', '100公里', false],
    ['≤6小时', '6小时', true],
    ['<6小时', '6小时', false],
    ['100公里', '99公里', false],
    ['=0起', '0起', true],
    ['=0起', '1起', false],
    ['≤10万元', '98000元', true],
    ['≥100公里', '105', true],
    ['≥98%', '0.99', true],
    ['≥98%', '0.97', false],
    ['≥98%', '1', true],
    ['≤2%', '0.9', true],
    ['≤2%', '3', false],
    ['≥12.4万亩', '12.4', true],
    ['≥12.4万亩', '11', false],
    ['≥12.4万亩', '124500', true],
  ])('%s and %s', (target, actual, met) => {
    const achieved = reached(target, actual);
    expect(achieved && isMet(achieved)).toBe(met);
  });

  it('meets a limit that has no sign by staying below it', () => {
    const cost = achievedOf(line('成本指标', '单座棚造价', '2.8万元', { actual: '2.75万元' }));
    const time = achievedOf(line('时效指标', '报销办理时限', '20个工作日', { actual: '15个工作日' }));
    const over = achievedOf(line('成本指标', '绿化养护费', '8万元', { actual: '14.8万元' }));
    expect([cost && isMet(cost), time && isMet(time), over && isMet(over)]).toEqual([true, true, false]);
  });

  it('is not compared across units, nor where there is no number', () => {
    expect(reached('≥100公里', '3次')).toBeUndefined();
    expect(reached('≤62.73', '62.73万')).toBeUndefined();
    expect(reached('290%', '100%')).toBeUndefined();
    expect(reached('≥100公里', '全部完成')).toBeUndefined();
    expect(reached('明显改善', '100%')).toBeUndefined();
  });

  it.each([
    ['≥100公里', '90公里', ['18']],
    ['≤10天', '12天', ['16', '16.67']],
    ['≤10天', '25天', ['0', '8']],
    ['=100公里', '90公里', ['18', '0']],
    ['≥3公里', '1公里', ['6.67']],
    ['=0起', '1起', ['0', '0']],
  ])('scores %s with %s by every known formula', (target, actual, scores) => {
    const achieved = reached(target, actual);
    expect(achieved && possibleScores(achieved, decimal(20)).map(String)).toEqual(scores);
  });
});
