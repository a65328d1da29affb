import { defineRegulation } from './regulation.ts';

/** Monitoring during the year. Articles 1 to 5 were seen; the table and its columns were seen in filled local forms. */
export const monitoring2019 = defineRegulation(
  {
    number: '财预〔2019〕136号',
    title: '中央部门预算绩效运行监控管理暂行办法',
    date: '2019-07-26',
    mark: 'seen',
  },
  {
    scope: { topic: '绩效运行监控的定义、原则与范围：覆盖全部项目支出', mark: 'seen' },
    timing: { topic: '每年八月对1–7月预算执行情况和绩效目标实现程度集中监控', mark: 'recalled' },
    table: { topic: '绩效目标执行监控表的栏目', mark: 'recalled' },
    deviationReasons: { topic: '偏差原因分析：经费保障、制度保障、人员保障、硬件条件保障、其他', mark: 'recalled' },
    likelihood: { topic: '完成可能性：确定能、有可能、完全不可能', mark: 'recalled' },
    correction: { topic: '发现偏差及时纠正，严重的暂缓或停止预算拨款', mark: 'recalled' },
  },
);
