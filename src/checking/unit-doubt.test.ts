import { describe, expect, it } from 'vitest';
import { unitDoubtOf } from './unit-doubt.ts';

const told = (name: string, text: string, level2: 'quantity' | 'cost' = 'quantity') => {
  const { zh, units } = unitDoubtOf({ name, level1: 'output', level2 }, text);
  return [zh, ...units];
};

describe('a number without a unit', () => {
  it('lacks 元 behind 万 where the name or class is money', () => {
    expect(told('档案加工', '≤96万', 'cost')).toEqual(['「万」后面缺“元”', '万元']);
    expect(told('专项资金', '142万')).toEqual(['「万」后面缺“元”', '万元']);
    expect(told('游客量', '6万')[0]).toBe('「万」只是倍数');
  });

  it('has the unit that its name counts', () => {
    expect(told('语训学生人数', '150')).toEqual(['按名称单位是“人”', '人']);
    expect(told('启闭机检修台数', '≥36')).toEqual(['按名称单位是“台”', '台']);
  });

  it('has the unit of the thing that its name ends in', () => {
    expect(told('药品监管企业数', '≥124')).toEqual(['按名称单位是“家”', '家']);
    expect(told('参加见习人员数量', '620')).toEqual(['按名称单位是“人”', '人']);
    expect(told('电子装备使用年限', '≥6')).toEqual(['按名称单位是“年”', '年']);
    expect(told('补种草场面积', '≥300')[0]).toBe('按名称是面积，请写明是平方米还是亩');
    expect(told('每百万人口报告数', '≥150')).toEqual([
      '按名称是每百万人口一类的比率，请写明',
      '例/百万人口',
      '份/百万人口',
    ]);
    expect(told('办公设备采购数量', '≥10')).toEqual(['按名称单位是“台（套）”', '台（套）']);
    expect(told('建设项目个数(含续建)', '3')).toEqual(['按名称单位是“个”', '个']);
    expect(told('补贴渔船数', '6')).toEqual(['按名称单位是“艘”', '艘']);
  });

  it('has the unit that its name ends in, or is one of a time or a quantity', () => {
    expect(told('样品抽验批次', '≥3')).toEqual(['按名称单位是“批次”', '批次']);
    expect(told('完成时限', '1')).toEqual([
      '按名称是时间，请写明是小时、天、工作日还是月',
      '小时',
      '天',
      '工作日',
      '个月',
    ]);
    expect(told('召开全体会议', '2')).toEqual(['数量指标应写明单位，是个、次、人还是项', '个', '次', '人', '项']);
    expect(told('召开全体会议', '2', 'cost')[0]).toBe('分不清是百分比、数量还是金额');
  });

  it('is a percentage kept as a part of one', () => {
    expect(told('书稿审读率', '1')).toEqual(['按名称应为百分比，要写的可能是100%', '100%']);
    expect(told('书稿审读率', '≥0.57')).toEqual(['按名称应为百分比，要写的可能是57%', '57%']);
  });

  it('is a percentage beside a rate, and not beside a rate per ten thousand', () => {
    expect(told('完工率', '100')).toEqual(['按名称应为百分比，请写“%”', '%']);
    expect(told('特种设备万台死亡率', '≤0.1')).toEqual(['按名称是每万台一类的比率，请写明', '‰', '人/万台']);
    expect(told('亿元生产总值死亡率', '≤0.012')[0]).toBe('按名称是每万人、每万台一类的比率，请写明');
  });
});
