import { describe, expect, it } from 'vitest';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { comparesInName, meantOperator, operatorInName, withOperator } from './bare-target.ts';

const meant = (level2: string, level3: string, text: string): string | undefined => {
  const target = parseTarget(text);
  return target.kind === 'number' ? meantOperator({ level1: '', level2, level3 }, target) : undefined;
};

describe('a number without an operator', () => {
  it.each([
    ['数量指标', '培训次数', '2次'],
    ['质量指标', '验收合格率', '98%'],
    ['数量指标', '改造危房户数(≥**户)', '40'],
    ['成本指标', '采购成本节约额', '3万元'],
    ['成本指标', '补助标准达标率', '100%'],
    ['时效指标', '场馆开放时长', '300天'],
    ['时效指标', '绿道管护期限(年)', '3'],
    ['数量指标', '扶助独生子女伤残死亡家庭', '60户'],
    ['数量指标', '糖尿病随访控制数', '860人'],
    ['质量指标', '滞留人员采血率', '95%'],
  ])('is a floor: %s %s %s', (level2, level3, text) => {
    expect(meant(level2, level3, text)).toBe('≥');
  });

  it.each([
    ['成本指标', '每亩补助', '300元'],
    ['成本指标', '档案加工费', '96万'],
    ['成本指标', '单座棚造价(≤**万元)', '2.8'],
    ['时效指标', '零星报销办理时限', '20个工作日'],
    ['质量指标', '预算调整率', '3%'],
    ['时效指标', '厂房建设工期(月)', '11'],
    ['时效指标', '招标程序需要的时间', '1个月'],
    ['时效指标', '项目完成周期', '4个月'],
    ['成本指标', '公务接待费控制数', '3'],
  ])('is a limit: %s %s %s', (level2, level3, text) => {
    expect(meant(level2, level3, text)).toBe('≤');
  });

  it.each([
    ['1.2万亩', '≥', '≥1.2万亩'],
    ['每亩300元', '≤', '每亩≤300元'],
    ['约15000平方米', '≥', '≥15000平方米'],
    ['780元/生/年', '≤', '≤780元/生/年'],
    ['70%左右', '≥', '≥70%'],
    ['(百分比) 98%', '≥', '(百分比) ≥98%'],
    ['全员一遍', '≥', '全员≥一遍'],
  ])('is written out as the cell has it: %s', (text, operator, written) => {
    expect(withOperator(text, operator)).toBe(written);
  });

  it('is compared with by the words of some names', () => {
    const names = ['园区年产值达到6亿元', '成本控制在批复预算内', '不超出年度预算额', '覆盖率达标情况', '控制系统套数'];
    expect(names.map(comparesInName)).toEqual([true, true, true, false, false]);
  });

  it('has its operator in the name of some forms', () => {
    expect(['户数(≥**户)', '造价(≤**万元)', '烘干机(30t)(≥台)', '合格率(%)', '增幅(≥5%)'].map(operatorInName)).toEqual([
      '≥',
      '≤',
      '≥',
      undefined,
      undefined,
    ]);
  });
});
