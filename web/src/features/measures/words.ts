import { messages } from '../../lib/language/messages.ts';

/** Everything that the pages of measures say. */
export const measureWords = messages({
  title: { zh: '取值与认定', en: 'Measures' },
  purpose: {
    zh: '每条指标从哪本台账取数，现在是多少，填报的数是否属实',
    en: 'How each indicator is measured, its value now, and whether claims hold',
  },
  choose: { zh: '选择一份计划', en: 'Choose a plan' },
  plan: { zh: '计划', en: 'Plan' },
  year: { zh: '年度', en: 'Year' },
  none: { zh: '还没有计划', en: 'No plans yet' },
  noneRemedy: { zh: '先在“绩效计划”里上传或编制绩效文本。', en: 'Upload or draft a plan first.' },
  noneReader: { zh: '单位建立计划后会显示在这里。', en: 'Plans appear here once an office has begun one.' },
  about: {
    zh: '系统按指标的文字提出取值方法，由人确认后才作数。数值按现有记录即时算出。',
    en: 'Measures are proposed from the wording; a person confirms them. Values are those of the records now.',
  },
  confirmed: (by: string) => ({ zh: `已由 ${by} 确认`, en: `confirmed by ${by}` }),
  proposed: { zh: '系统提议，待确认', en: 'proposed, to be confirmed' },
  noMeasure: { zh: '没有可提议的取值方法', en: 'No measure can be proposed' },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmOf: (indicator: string) => ({ zh: `确认 ${indicator} 的取值方法`, en: `Confirm the measure of ${indicator}` }),
  confirmAll: (count: number) => ({ zh: `确认全部 ${count} 条提议`, en: `Confirm all ${count} proposals` }),
  confirmAllAbout: {
    zh: '确认后，这些指标的实际值就按所列方法计算。请逐条看过再确认。',
    en: 'Their values are then computed this way; read them first.',
  },
  edit: { zh: '修改', en: 'Edit' },
  editOf: (indicator: string) => ({ zh: `修改 ${indicator} 的取值方法`, en: `Edit the measure of ${indicator}` }),
  takeBack: { zh: '收回确认', en: 'Take back' },
  target: { zh: '指标值', en: 'Target' },
  undefinedValue: { zh: '不能计算', en: 'cannot be computed' },
  judgement: { zh: '由评价人判断', en: 'a person decides' },
  records: (count: string) => ({ zh: `${count} 条记录`, en: `${count} records` }),
  recordsOf: (indicator: string) => ({ zh: `${indicator} 背后的记录`, en: `Records behind ${indicator}` }),
  claim: { zh: '填报值', en: 'Claim' },
  claimOf: (indicator: string) => ({ zh: `${indicator} 的填报值`, en: `Claim of ${indicator}` }),
  saveClaims: { zh: '保存填报值', en: 'Save claims' },
  certify: { zh: '数据认定', en: 'Certify' },
  certifyAbout: {
    zh: '按记录逐条核对填报值，给出属实、有保留、不符或无法认定及理由；结论写入日志。',
    en: 'Each claim is held against the records; verdicts with reasons go into the log.',
  },
  evidenceSum: (records: number, withExhibit: number) => ({
    zh: `${records} 条记录，其中 ${withExhibit} 条有佐证`,
    en: `${records} records, ${withExhibit} with an exhibit`,
  }),
  evidenceOutside: (count: number) => ({ zh: `佐证日期在期间外 ${count} 份`, en: `${count} exhibits dated outside` }),
  evidenceTwice: (count: number) => ({ zh: `重复使用的佐证 ${count} 份`, en: `${count} exhibits used twice` }),
  evidenceLate: (count: number) => ({ zh: `结账后补记 ${count} 条`, en: `${count} entered late` }),
  date: { zh: '日期', en: 'Date' },
  record: { zh: '记录', en: 'Record' },
  counts: { zh: '计入', en: 'Counts' },
  denominator: { zh: '只在分母中', en: 'denominator only' },
  exhibits: { zh: '佐证', en: 'Exhibits' },

  ledger: { zh: '台账', en: 'Ledger' },
  take: { zh: '取什么', en: 'Take' },
  where: { zh: '只算符合这些条件的记录', en: 'Only records that meet' },
  addCondition: { zh: '加一个条件', en: 'Add a condition' },
  removeCondition: (number: number) => ({ zh: `删除条件 ${number}`, en: `Remove condition ${number}` }),
  conditionField: (number: number) => ({ zh: `条件 ${number} 的栏目`, en: `Field of condition ${number}` }),
  conditionTest: (number: number) => ({ zh: `条件 ${number} 的比较`, en: `Test of condition ${number}` }),
  conditionValue: (number: number) => ({ zh: `条件 ${number} 的值`, en: `Value of condition ${number}` }),
  offices: { zh: '哪些单位的记录', en: 'Whose records' },
  ownOffice: { zh: '本单位', en: 'The office alone' },
  withSubordinates: { zh: '本单位及所属单位', en: 'The office and its subordinate units' },
  office: { zh: '单位', en: 'Unit' },
  period: { zh: '期间', en: 'Period' },
  wholeYear: { zh: '整个年度', en: 'The fiscal year' },
  result: { zh: '这样算的结果', en: 'What this comes to' },
  alternative: (number: number) => ({
    zh: `或者（第 ${number} 组，满足一组即可）`,
    en: `Or, group ${number} (one is enough)`,
  }),
  addAlternative: { zh: '新增一组“或者”条件', en: 'Add a group of "or" conditions' },
  saveAndConfirm: { zh: '确认这样取值', en: 'Confirm this measure' },
});

/** Ways of taking a value, as in docs/ledgers.md. */
export const takeWords = messages({
  count: { zh: '记录数', en: 'Number of records' },
  sum: { zh: '某一栏合计', en: 'Sum of a field' },
  distinct: { zh: '不同值的个数', en: 'Different values' },
  ratio: { zh: '符合条件的记录占比', en: 'Share of records that meet' },
  'sum-ratio': { zh: '两栏合计之比', en: 'Ratio of two sums' },
  within: { zh: '时限内完成的占比', en: 'Share done within a limit' },
  'by-due': { zh: '按期完成的占比', en: 'Share done by the due day' },
  duration: { zh: '用时', en: 'Length of time' },
  'monthly-minimum': { zh: '最少的一个月', en: 'The least of all months' },
  'uptime-days': { zh: '没有中断的天数', en: 'Days without outage' },
  stock: { zh: '期末存量', en: 'Stock at the end' },
  latest: { zh: '最近一条的值', en: 'Value of the newest' },
  'completed-by': { zh: '完成日期', en: 'Day of completion' },
  survey: { zh: '满意度', en: 'Survey share' },
  spend: { zh: '支出合计', en: 'Spending' },
  tally: { zh: '外部计数合计', en: 'Figures counted elsewhere' },
  judgement: { zh: '定性，由人判断', en: 'A person judges' },
});

/** What a take has to be told. */
export const partWords = messages({
  field: { zh: '栏目', en: 'Field' },
  fields: { zh: '栏目', en: 'Fields' },
  part: { zh: '分子', en: 'Numerator' },
  whole: { zh: '分母', en: 'Denominator' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  due: { zh: '期限', en: 'Due' },
  limit: { zh: '不超过', en: 'Within' },
  unit: { zh: '单位', en: 'Unit' },
  take: { zh: '取', en: 'Which' },
  left: { zh: '离开日期', en: 'Left' },
  distinct: { zh: '按这些栏目去重', en: 'Each once by' },
  count: { zh: '第几条', en: 'Which record' },
  satisfied: { zh: '满意的份数', en: 'Satisfied' },
  returned: { zh: '收回的份数', en: 'Returned' },
});

export const unitWords = messages({
  minute: { zh: '分钟', en: 'minutes' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
  longest: { zh: '最长', en: 'longest' },
  mean: { zh: '平均', en: 'mean' },
});

export const testWords = messages({
  in: { zh: '为', en: 'is' },
  notIn: { zh: '不为', en: 'is not' },
  contains: { zh: '含有', en: 'contains' },
  present: { zh: '已填', en: 'is given' },
  absent: { zh: '没填', en: 'is empty' },
  atLeast: { zh: '不小于', en: 'at least' },
  atMost: { zh: '不大于', en: 'at most' },
});

export const verdictWords = messages({
  certified: { zh: '属实', en: 'certified' },
  qualified: { zh: '有保留', en: 'qualified' },
  inaccurate: { zh: '不符', en: 'inaccurate' },
  'not-certifiable': { zh: '无法认定', en: 'not certifiable' },
});
