import { defineRegulation } from './regulation.ts';

/** How performance goals are set, reviewed and approved. The four requirements on goals were seen quoted in local rules. */
export const measures2015 = defineRegulation(
  { number: '财预〔2015〕88号', title: '中央部门预算绩效目标管理办法', date: '2015-05', mark: 'seen' },
  {
    goalsPointed: {
      topic: '绩效目标指向明确：符合规划、部门职能和事业发展，与支出范围、方向、效果紧密相关',
      mark: 'seen',
    },
    goalsQuantified: {
      topic: '绩效目标细化量化：从数量、质量、成本、时效等方面细化，尽量定量，定性的应可衡量',
      mark: 'seen',
    },
    goalsReasonable: { topic: '绩效目标合理可行：经调查研究和论证，符合客观实际，能如期实现', mark: 'seen' },
    goalsMatched: { topic: '绩效目标相应匹配：与计划期内的任务数、计划数、投资额、资金量相对应', mark: 'seen' },
    declarationForm: { topic: '绩效目标申报表：中期目标与年度目标，产出、效益、满意度指标及指标值', mark: 'recalled' },
    indicatorClasses: {
      topic: '绩效指标分类：产出（数量、质量、时效、成本）、效益（经济、社会、生态、可持续影响）、服务对象满意度',
      mark: 'recalled',
    },
    reviewForm: { topic: '绩效目标审核表：完整性、相关性、适当性、可行性及其八项审核要点', mark: 'recalled' },
    reviewCompleteness: { topic: '完整性审核：内容完整、规范，目标明确、清晰', mark: 'recalled' },
    reviewRelevance: { topic: '相关性审核：目标与职能、规划相关，指标科学、可衡量', mark: 'recalled' },
    reviewAppropriateness: { topic: '适当性审核：绩效合理，资金规模与绩效目标匹配', mark: 'recalled' },
    reviewFeasibility: { topic: '可行性审核：目标能够实现，条件有保障', mark: 'recalled' },
    adjustment: { topic: '绩效目标的批复与调整：批复后一般不作调整，确需调整的按程序报批', mark: 'recalled' },
  },
);
