import { describe, expect, it } from 'vitest';
import { isHigherBetter, isLowerBetter } from './name-direction.ts';

describe('the direction of a name', () => {
  it.each([
    '安全事故发生率',
    '重大险情发生率',
    '群众投诉次数',
    '项目总成本',
    '成本控制',
    '设备故障率',
    '科目调整次数',
    '财务差错率',
    '亩均成本',
    '抽检不合格率',
    '公务接待费控制数',
    '失业率',
    '渠道防渗受损率',
    '越级上访起数',
  ])('takes less for better of %s', (name) => {
    expect(isLowerBetter({ name })).toBe(true);
    expect(isHigherBetter({ name })).toBe(false);
  });

  it.each([
    '投诉处理率',
    '事故下降率',
    '险情处置率',
    '设施覆盖率',
    '任务完成率',
    '群众满意度',
    '违规网站处置率',
    '违法行为责停率',
    '故障及时修复率',
    '事故隐患整改完成率',
    '拆除违规广告面积',
    '追回违规补贴资金',
    '投诉人满意度',
    '工程总投资完成率',
    '滞留旅客安置率',
    '滞留人员采血率',
    '扶助独生子女死亡家庭户数',
    '高血压随访控制数',
  ])('does not take less for better of %s', (name) => {
    expect(isLowerBetter({ name })).toBe(false);
  });

  it.each(['设施覆盖率', '任务完成率', '群众满意度', '对地区经济的贡献'])('takes more for better of %s', (name) => {
    expect(isHigherBetter({ name })).toBe(true);
  });

  it.each(['养护里程', '险情处置时间', '运输成本降低率', '办理时限'])('does not know of %s', (name) => {
    expect([isLowerBetter({ name }), isHigherBetter({ name })]).toEqual([false, false]);
  });
});
