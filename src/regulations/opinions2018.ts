import { defineRegulation } from './regulation.ts';

/** The Central Committee's and State Council's opinions that made performance a precondition of the budget. */
export const opinions2018 = defineRegulation(
  {
    number: '中发〔2018〕34号',
    title: '中共中央 国务院关于全面实施预算绩效管理的意见',
    date: '2018-09',
    mark: 'seen',
  },
  {
    goalsBeforeBudget: { topic: '绩效目标是预算安排的前置条件', mark: 'seen' },
    doubleMonitoring: { topic: '对绩效目标实现程度和预算执行进度实行“双监控”', mark: 'seen' },
    resultsUsed: { topic: '绩效结果与预算安排挂钩', mark: 'seen' },
  },
);
