import { defineRegulation } from './regulation.ts';

/** The Budget Law as amended in 2018; its articles are recalled, publication within 20 days was seen in practice. */
export const budgetLaw = defineRegulation(
  { number: '预算法', title: '中华人民共和国预算法', date: '2018-12-29', mark: 'recalled' },
  {
    publicationWithin20Days: { topic: '第十四条：批准后二十日内向社会公开', mark: 'seen' },
    approvalChain: { topic: '第五十二条：预算的批复', mark: 'recalled' },
    byBudgetAndPerformance: { topic: '第五十七条：严格按预算支出，开展绩效评价', mark: 'recalled' },
    complete: { topic: '预算编制真实、完整，收支平衡，支出有据', mark: 'recalled' },
  },
);
