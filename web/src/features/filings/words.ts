import type { AnswerOf } from '#contract/endpoint.ts';
import type { filingEndpoints } from '#contract/filings.ts';
import { type Bilingual, type PlanState, type PlanStep, planStates, planSteps } from '#contract/words.ts';
import { messages } from '../../lib/language/messages.ts';

/** Between which percentages a tier holds. */
type Bounds = NonNullable<AnswerOf<typeof filingEndpoints.read>['tiers']>['achieved'];

/** Texts of monitoring and self-evaluation. */
export const filingWords = messages({
  monitoring: { zh: '绩效监控', en: 'Monitoring' },
  monitoringOne: { zh: '绩效运行监控表', en: 'Monitoring form' },
  monitoringPurpose: {
    zh: '由台账填好的运行监控表：亮灯、全年预计和偏差原因。',
    en: 'Monitoring filled from the ledgers: lights, projection, reasons.',
  },
  evaluation: { zh: '绩效自评', en: 'Self-evaluation' },
  evaluationOne: { zh: '绩效自评表', en: 'Self-evaluation' },
  evaluationPurpose: {
    zh: '年终自评表由台账填好，逐行说明得分怎么来的。',
    en: "The year's self-evaluation filled from the ledgers, each score explained.",
  },
  scores: { zh: '得分分布', en: 'Scores' },
  scoresPurpose: { zh: '一个年度各项目自评得分的分布。', en: 'How the scores of a year are spread.' },
  beginMonitoring: { zh: '新建监控表', en: 'New monitoring form' },
  beginEvaluation: { zh: '新建自评表', en: 'New self-evaluation' },
  plan: { zh: '批复的计划', en: 'Approved plan' },
  planNeeded: { zh: '请选择一份批复的计划', en: 'Choose an approved plan' },
  noPlans: { zh: '还没有批复的计划。计划批复后才能监控和自评。', en: 'No plan has been approved yet.' },
  through: { zh: '截至', en: 'Up to' },
  throughNeeded: { zh: '请填写监控截止日', en: 'Give the last day of the period' },
  title: { zh: '计划', en: 'Plan' },
  year: { zh: '年度', en: 'Year' },
  state: { zh: '环节', en: 'State' },
  updated: { zh: '更新时间', en: 'Last changed' },
  none: { zh: '还没有', en: 'There are none yet' },
  noneRemedy: {
    zh: '点上面的按钮，选择一份批复的计划；实际值会从台账里取。',
    en: 'Use the button above and choose an approved plan; actual values come from the ledgers.',
  },
  noneReader: { zh: '单位的填报人建立以后会显示在这里。', en: 'They appear here once an office has begun one.' },
  noReason: { zh: '没有说明原因', en: 'No reason is given' },
  filledAt: { zh: '取数时间', en: 'Figures taken' },
  rules: { zh: '评分规则', en: 'Rules' },
  total: { zh: '总分', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  soFar: (score: string, weight: string) => ({
    zh: `还没有填全，暂无总分。已得 ${score} 分（${weight} 分中）。`,
    en: `Incomplete, so there is no total yet: ${score} of ${weight} so far.`,
  }),
  money: { zh: '资金', en: 'Money' },
  budget: { zh: '全年预算数（元）', en: 'Budget (yuan)' },
  executed: { zh: '执行数（元）', en: 'Spent (yuan)' },
  rate: { zh: '执行率', en: 'Execution rate' },
  planned: { zh: '计划进度', en: 'Planned' },
  payments: (count: number) => ({ zh: `支出台账 ${count} 笔`, en: `${count} payments` }),
  score: { zh: '得分', en: 'Score' },
  weight: { zh: '分值', en: 'Weight' },
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '实际完成值', en: 'Actual' },
  light: { zh: '灯', en: 'Light' },
  noLight: { zh: '无法判断', en: 'Undecided' },
  pace: { zh: '进度', en: 'Pace' },
  projection: { zh: '全年预计', en: 'Projection' },
  range: (low: string, high: string) => ({ zh: `${low} 至 ${high}`, en: `${low} to ${high}` }),
  likelihood: { zh: '完成可能性', en: 'Likelihood' },
  proposed: (what: string) => ({ zh: `建议：${what}`, en: `proposed: ${what}` }),
  reason: { zh: '偏差原因及改进措施', en: 'Reason and remedy' },
  reasonOf: (name: string) => ({ zh: `${name}：偏差原因及改进措施`, en: `${name}: reason and remedy` }),
  claimOf: (name: string) => ({ zh: `${name}：填报值`, en: `${name}: claimed value` }),
  sourceOf: (name: string) => ({ zh: `${name}：来源`, en: `${name}: source` }),
  tierOf: (name: string) => ({ zh: `${name}：完成档次`, en: `${name}: tier` }),
  shareOf: (name: string) => ({ zh: `${name}：得分率`, en: `${name}: share of the weight` }),
  tierWithin: (tier: Bilingual, { least, most }: Bounds) => ({
    zh: `${tier.zh}（${least}%–${most}%）`,
    en: `${tier.en} (${least}–${most} %)`,
  }),
  shareWithin: (tier: Bilingual, { least, most, includesMost }: Bounds) => ({
    zh: `“${tier.zh}”的得分率填 ${least}% 至 ${most}%${includesMost ? '' : `（不含 ${most}%）`}`,
    en: `For "${tier.en}" from ${least} to ${includesMost ? '' : 'under '}${most} %`,
  }),
  likelihoodOf: (name: string) => ({ zh: `${name}：完成可能性`, en: `${name}: likelihood` }),
  claim: { zh: '填报值', en: 'Claimed' },
  claimLike: (target: string) => {
    const unit = /^[^\d]*[\d.,]+\s*(.{1,6})$/.exec(target)?.[1];
    if (/[年月日]/.test(target)) return { zh: '填报值，如 12月20日', en: 'Claimed, as 12月20日' };
    return unit ? { zh: `填报值（${unit}）`, en: `Claimed (${unit})` } : { zh: '填报值', en: 'Claimed' };
  },
  source: { zh: '来源（文件、页码）', en: 'Source (paper, page)' },
  share: { zh: '得分率', en: 'Share of the weight' },
  tier: { zh: '档次', en: 'Tier' },
  difference: (value: string) => ({ zh: `与台账相差 ${value}`, en: `differs from the records by ${value}` }),
  explain: { zh: '怎么来的', en: 'How it is worked out' },
  explainOf: (name: string) => ({ zh: `${name}：怎么来的`, en: `${name}: how it is worked out` }),
  records: (count: number) => ({ zh: `${count} 条记录`, en: `${count} records` }),
  outcome: { zh: '实际完成情况', en: 'What was achieved' },
  obstacles: (count: number) => ({
    zh: `还有 ${count} 处没有填好，填好后才能提交`,
    en: count === 1 ? '1 thing is still missing' : `${count} things are still missing`,
  }),
  ready: { zh: '已填好，可以提交。', en: 'Everything is there; it can be handed in.' },
  fromSheet: { zh: '用填好的表填入', en: 'Fill in from a sheet' },
  fromSheetAbout: {
    zh: '可以先下载完成情况表，在 Excel 里填好再传回来；填好的自评表、监控表（Word、Excel、pdf）也可以。填入后请核对，再保存。',
    en: 'Download the sheet, fill it in Excel and hand it back; a filled official form (Word, Excel, pdf) will do as well. Look at what was filled in before you save.',
  },
  emptySheet: { zh: '下载完成情况表（Excel）', en: 'Download the sheet (Excel)' },
  dropSheet: { zh: '把填好的表拖到这里，或点击选择', en: 'Drop the filled sheet here, or click to choose' },
  filledIn: (count: number) => ({
    zh: `已填入 ${count} 处，还没有保存。请关闭本窗口，核对后保存。`,
    en: `${count} places are filled in and not saved yet. Close this, look at them and save.`,
  }),
  leftOut: (count: number) => ({ zh: `${count} 处没有填入`, en: `${count} things were left out` }),
  save: { zh: '保存并重新取数', en: 'Save and read the ledgers again' },
  unsaved: { zh: '有未保存的修改，保存后才能提交。', en: 'There are unsaved changes; save them before handing in.' },
  joined: {
    zh: '同事在此期间保存过，您的填写已与之合并，请检查后保存。',
    en: 'A colleague has saved meanwhile; what you entered is joined with that. Look at it and save.',
  },
  chooseFirst: {
    zh: '同事在此期间保存过，有几处与您填的不同。请先选择保留哪一个，再保存。',
    en: 'A colleague has saved meanwhile and filled some places differently. Choose before you save.',
  },
  choose: { zh: '逐处选择', en: 'Choose' },
  draftFound: { zh: '已恢复上次没有保存的内容。', en: 'What was not saved last time is here again.' },
  stepDone: (state: string) => ({ zh: `已办理，现在的环节：${state}`, en: `Done; it is now at: ${state}` }),
  stepTitle: (step: string, one: string) => ({ zh: `${step}：${one}`, en: `${step}: ${one}` }),
  lights: (red: number, yellow: number, green: number) => ({
    zh: `红灯 ${red} 项，黄灯 ${yellow} 项，绿灯 ${green} 项；要写原因的都已写明。`,
    en: `${red} red, ${yellow} yellow, ${green} green; every reason that is due is given.`,
  }),
  totalOf: (name: string, total: string, grade: Bilingual) => ({
    zh: `${name}：总分 ${total}，等级“${grade.zh}”`,
    en: `${name}: ${total} points, ${grade.en}`,
  }),
  lookAt: { zh: '提交前请再看一眼', en: 'Before it goes out' },
  commentsOpen: (count: number) => ({
    zh: `还有 ${count} 条审核意见没有标记处理。`,
    en: `${count} review comments are not marked as dealt with.`,
  }),
  claimedOnly: (count: number) => ({
    zh: `${count} 项的完成值是填报的，没有台账记录，审核人可能要佐证。`,
    en: `${count} values are claimed and rest on no record; reviewers may ask for evidence.`,
  }),
  noOutcome: (count: number) => ({
    zh: `${count} 张表没有写“实际完成情况”。`,
    en: `${count} tables do not say what was achieved.`,
  }),
  undecided: (count: number) => ({
    zh: `${count} 项没有选择完成可能性，表中按系统的建议填写。`,
    en: `${count} likelihoods are not chosen; the form has what is proposed.`,
  }),
  moreObstacles: (count: number) => ({ zh: `其余 ${count} 处`, en: `${count} more` }),
  noSteps: { zh: '还没有提交过。', en: 'It has not been handed in yet.' },
  nothingYet: { zh: '还没有填全，暂无总分。', en: 'Incomplete, so there is no total yet.' },
  comments: { zh: '审核意见', en: 'Comments' },
  wholeForm: { zh: '整张表', en: 'The whole form' },
  way: { zh: '办理过程', en: 'History' },
  stepAbout: {
    zh: '写的说明会留在办理过程里，填报人和审核人都看得到。',
    en: 'What you write stays in the history, for preparers and reviewers to read.',
  },
  form: (format: string) => ({ zh: `下载${format}`, en: `Download ${format}` }),
  band: { zh: '分数段', en: 'Band' },
  count: { zh: '项目数', en: 'Projects' },
  chart: (year: string, count: number) => ({
    zh: `${year} 年度 ${count} 个项目自评得分的分布`,
    en: `Scores of ${count} projects in ${year}`,
  }),
  office: { zh: '单位', en: 'Office' },
  project: { zh: '项目', en: 'Project' },
  open: { zh: '打开', en: 'Open' },
  noScores: { zh: '这一年度还没有自评表。', en: 'There is no self-evaluation of that year yet.' },
});

export const originWords = messages({
  records: { zh: '台账计算', en: 'from records' },
  claim: { zh: '填报', en: 'claimed' },
  judgement: { zh: '判断', en: 'judged' },
  missing: { zh: '缺数据', en: 'missing' },
});

export const likelihoodWords = messages({
  certain: { zh: '确定能', en: 'certain' },
  possible: { zh: '有可能', en: 'possible' },
  impossible: { zh: '完全不可能', en: 'impossible' },
});

export const tierWords = messages({
  achieved: { zh: '达成', en: 'achieved' },
  partly: { zh: '部分达成', en: 'partly achieved' },
  missed: { zh: '未达成', en: 'not achieved' },
});

export const gradeWords = messages({
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  fair: { zh: '中', en: 'fair' },
  poor: { zh: '差', en: 'poor' },
  incomplete: { zh: '未填全', en: 'incomplete' },
});

/** What was achieved is recognised (认定) where a plan is approved (批复). */
export const stateWords = { ...planStates, approved: { zh: '已认定', en: 'Recognised' } } satisfies Record<
  PlanState,
  object
>;
export const stepWords = { ...planSteps, approve: { zh: '认定', en: 'Recognise' } } satisfies Record<PlanStep, object>;
