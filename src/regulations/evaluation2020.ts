import { defineRegulation } from './regulation.ts';

/** Evaluation and self-evaluation of projects. Layout, weights and bands were seen in filled forms, the wording was not. */
export const evaluation2020 = defineRegulation(
  { number: '财预〔2020〕10号', title: '项目支出绩效评价管理办法', date: '2020-02', mark: 'seen' },
  {
    selfEvaluationTable: { topic: '项目支出绩效自评表的栏目和总分 100 分', mark: 'seen' },
    weights: { topic: '一级指标权重：预算执行率 10、产出 50、效益 30、满意度 10', mark: 'seen' },
    quantitativeScore: { topic: '定量指标：达到指标值得满分，未达到按完成比例得分', mark: 'recalled' },
    qualitativeScore: { topic: '定性指标分达成、部分达成、未达成三档，按区间得分', mark: 'seen' },
    overAchievement: { topic: '大幅超出指标值的，分析原因；因指标值设定偏低的，应予调整', mark: 'recalled' },
    deviation: { topic: '未完成或偏离绩效目标的，说明原因并提出改进措施', mark: 'recalled' },
    grades: { topic: '评价结果等级：优 90（含）以上、良 80–90、中 60–80、差 60 以下', mark: 'seen' },
    evidence: { topic: '自评结果应当真实、客观，有佐证材料支撑', mark: 'recalled' },
  },
);
