import type { Bilingual, Language } from '../base/bilingual.ts';
import type { Publication } from '../model/publication.ts';

/** The words of the public pages. */
export const words = {
  site: { zh: '预算绩效公开', en: 'Budget performance, in public' },
  intro: {
    zh: '这里公开各单位批复的绩效目标和认定的自评结果。每个数都可以用证明文件核对。',
    en: 'Approved performance targets and recognised self-evaluations. Every number can be verified with its proof.',
  },
  invented: {
    zh: '演示数据：单位、人员和数字均为虚构。',
    en: 'Demonstration: offices, people and figures are invented.',
  },
  nothing: { zh: '还没有公开的内容。', en: 'Nothing has been published yet.' },
  region: { zh: '区划', en: 'Region' },
  year: { zh: '年度', en: 'Year' },
  office: { zh: '单位', en: 'Office' },
  content: { zh: '内容', en: 'Content' },
  published: { zh: '公开日期', en: 'Published on' },
  plan: { zh: '绩效目标', en: 'Performance targets' },
  evaluation: { zh: '绩效自评结果', en: 'Self-evaluation' },
  goals: { zh: '绩效目标', en: 'Goals' },
  outcome: { zh: '实际完成情况', en: 'What was achieved' },
  money: { zh: '资金（元）', en: 'Money (yuan)' },
  budget: { zh: '年初预算数', en: 'Budget' },
  fiscal: { zh: '其中：财政资金', en: 'of which fiscal' },
  adjusted: { zh: '全年预算数', en: 'Adjusted budget' },
  executed: { zh: '全年执行数', en: 'Spent' },
  rate: { zh: '执行率', en: 'Execution rate' },
  score: { zh: '得分', en: 'Score' },
  total: { zh: '总分', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  indicators: { zh: '绩效指标', en: 'Indicators' },
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Indicator' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '实际完成值', en: 'Actual' },
  origin: { zh: '来源', en: 'Where it is from' },
  weight: { zh: '分值', en: 'Weight' },
  reason: { zh: '偏差原因及改进措施', en: 'Reason and remedy' },
  proof: { zh: '证明位置', en: 'Place in the proof' },
  openData: { zh: '开放数据', en: 'Open data' },
  verify: { zh: '怎样核对这些数', en: 'How to verify these numbers' },
  verifyHow: {
    zh: '本页每个数都在 proof.json 的 content 里，“证明位置”就是它在其中的路径。下载 proof.json 和单位的公钥 verifier，运行下面的命令，就能确认这些内容在签名的日志检查点之内，公开后没有改过：',
    en: 'Every number of this page stands in the content of proof.json, at the path given beside it. Download proof.json and the office’s public key (verifier) and run the command below: it tells whether exactly this content is under the signed checkpoint of the office’s log:',
  },
  rules: { zh: '评分规则', en: 'Scored by' },
  back: { zh: '全部公开内容', en: 'Everything published' },
  other: { zh: 'English', en: '中文' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
} as const satisfies Record<string, Bilingual>;

export const originWords: Readonly<Record<string, Bilingual>> = {
  records: { zh: '台账记录计算', en: 'computed from records' },
  claim: { zh: '单位填报', en: 'stated by the office' },
  judgement: { zh: '评价人判断', en: 'judged by a person' },
  missing: { zh: '没有数据', en: 'no data' },
};

export const titleOf = ({ office, fiscalYear, kind }: Publication, language: Language): string =>
  language === 'zh'
    ? `${office.name}${fiscalYear}年度${words[kind].zh}`
    : `${office.name}: ${words[kind].en} ${fiscalYear}`;
