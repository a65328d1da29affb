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

  it('is a percentage beside a rate, and not beside a rate per ten thousand', () => {
    expect(told('完工率', '100')).toEqual(['按名称应为百分比，请写“%”', '%']);
    expect(told('特种设备万台死亡率', '≤0.1')[0]).toBe('按名称是每万人、每万台一类的比率，请写明');
  });
});
