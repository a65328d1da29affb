/** A phrase that belongs to some years, and the last fiscal year whose plans may still speak of it as current. */
export interface DatedPhrase {
  readonly phrase: RegExp;
  readonly lastYear: number;
  /** Why it is past, as the end of a sentence. */
  readonly since: { readonly zh: string; readonly en: string };
}

/**
 * Congresses, five-year plans and national campaigns with public dates. A budget is drafted in the autumn before, so the last year is the
 * year after the one in which the phrase was superseded.
 */
export const datedPhrases: readonly DatedPhrase[] = [
  {
    phrase: /(党的)?十八大(报告|精神|以来)?|十八届[一二三四五六七]中全会/,
    lastYear: 2018,
    since: {
      zh: '其后已召开党的十九大（2017年10月）、二十大（2022年10月）',
      en: 'the 19th (2017) and 20th (2022) congresses have met since',
    },
  },
  {
    phrase: /(党的)?十九大(报告|精神)?(?!以来)|十九届[一二三四五六七]中全会/,
    lastYear: 2023,
    since: { zh: '其后已召开党的二十大（2022年10月）', en: 'the 20th congress met in October 2022' },
  },
  {
    phrase: /“?十二五”?(时期|期间|规划)/,
    lastYear: 2015,
    since: { zh: '其后已实施“十三五”“十四五”规划', en: 'the 13th and 14th plans came since' },
  },
  {
    phrase: /“?十三五”?(时期|期间|规划)/,
    lastYear: 2020,
    since: { zh: '2021年起已实施“十四五”规划', en: 'the 14th plan began in 2021' },
  },
  {
    phrase: /“?十四五”?(时期|期间|规划)/,
    lastYear: 2025,
    since: { zh: '2026年起为“十五五”时期', en: 'the 15th plan begins in 2026' },
  },
  {
    phrase: /“?不忘初心[、，,]?牢记使命”?(的)?主题教育/,
    lastYear: 2020,
    since: { zh: '该主题教育 2019年6月至2020年1月开展', en: 'that campaign ran from June 2019 to January 2020' },
  },
  {
    phrase: /“?两学一做”?(学习教育)/,
    lastYear: 2019,
    since: { zh: '该项教育活动已经结束', en: 'that campaign is over' },
  },
  {
    phrase: /“?三严三实”?专题教育/,
    lastYear: 2016,
    since: { zh: '该项教育活动已经结束', en: 'that campaign is over' },
  },
  {
    phrase: /群众路线教育实践活动/,
    lastYear: 2015,
    since: { zh: '该项教育活动已经结束', en: 'that campaign is over' },
  },
  {
    phrase: /(决胜)?全面建成小康社会(?!之后|以后|基础上|后)|决胜小康/,
    lastYear: 2021,
    since: { zh: '2021年7月已宣布全面建成小康社会', en: 'it was declared reached in July 2021' },
  },
  {
    phrase: /习近平新时代中国特色社会主义思想主题教育/,
    lastYear: 2024,
    since: { zh: '该主题教育 2023年4月至2024年1月开展', en: 'that campaign ran from April 2023 to January 2024' },
  },
  { phrase: /党史学习教育/, lastYear: 2022, since: { zh: '该教育 2021年开展', en: 'that campaign ran in 2021' } },
  {
    phrase: /脱贫攻坚(战|任务|工作)(?!成果)/,
    lastYear: 2020,
    since: { zh: '2021年起已转为巩固拓展脱贫攻坚成果', en: 'since 2021 the task is consolidating its results' },
  },
  {
    phrase: /(新冠|疫情)(肺炎|病毒)?(感染)?(疫情)?(常态化)?防控(?!法)/,
    lastYear: 2023,
    since: { zh: '2023年1月起已实施“乙类乙管”', en: 'those measures ended in January 2023' },
  },
];

/** Whether a text holds any of the phrases; most texts hold none, and one pattern tells so. */
export const anyDatedPhrase = new RegExp(datedPhrases.map(({ phrase }) => phrase.source).join('|'));
