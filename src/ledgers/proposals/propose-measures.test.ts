import { expect, it } from 'vitest';
import type { Indicator } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { builtInLedgers } from '../definitions/built-in-ledgers.ts';
import { checkProvability } from '../evidence/check-provability.ts';
import { proposeMeasures } from './propose-measures.ts';

function indicator(level3: string, target: string, level2 = '数量指标'): Indicator {
  return { horizon: 'annual', level1: '产出指标', level2, level3, target: parseTarget(target), at: {} };
}

const context = { ledgers: builtInLedgers, fiscalYear: 2025 };
const first = (level3: string, target: string, level2?: string) =>
  proposeMeasures(indicator(level3, target, level2), { ...context, project: '养路培训' })[0];
const gaps = (level3: string, target: string, level2?: string) =>
  checkProvability(indicator(level3, target, level2), context).map(({ code }) => code);

it('counts subordinate units for an indicator of the department as a whole, and for no project', () => {
  const [whole] = proposeMeasures(indicator('项目支出总额', '≤80万元', '成本指标'), {
    ...context,
    isWholeDepartment: true,
  });
  expect(whole?.measure).toEqual({
    ledger: 'payment',
    take: { kind: 'spend', field: 'amount' },
    offices: 'with-subordinates',
  });
  expect(first('举办培训次数', '≥2次')?.measure.offices).toBeUndefined();
});

it.each([
  ['人均培训成本', '≤625元'],
  ['每亩补助标准', '300元'],
  ['户均改造成本', '≤1.2万元'],
])('proposes no sum of what was paid for a cost of one of something: "%s %s"', (level3, target) => {
  expect(first(level3, target, '成本指标')?.measure.ledger).not.toBe('payment');
});

it.each([
  ['举办培训次数', '≥2次', 'training', 'count'],
  ['培训人次', '≥50人次', 'training', 'sum'],
  ['召开座谈会议', '≥4次', 'training', 'count'],
  ['宣传周活动', '1次', 'activity', 'count'],
  ['文化活动场次', '≥3场', 'activity', 'count'],
  ['活动参与人次', '≥5000人次', 'activity', 'sum'],
  ['刊发稿件', '≥200篇', 'article', 'count'],
  ['稿件按期完成率', '≥95%', 'article', 'by-due'],
  ['工作简报', '12期', 'bulletin', 'count'],
  ['编发简报', '≥1期/月', 'bulletin', 'monthly-minimum'],
  ['承办公文', '≥1300件', 'document', 'count'],
  ['群众留言回复率', '100%', 'message', 'ratio'],
  ['网站监测单位数', '≥150家', 'asset', 'stock'],
  ['风险通报', '≥70起', 'notice', 'count'],
  ['安全预警', '≥5次', 'warning', 'count'],
  ['应急事件处置时间', '≤6小时', 'incident', 'duration'],
  ['应急事件处置率', '≥95%', 'incident', 'ratio'],
  ['应急演练', '1次', 'drill', 'count'],
  ['安全检查次数', '≥2次', 'inspection', 'distinct'],
  ['App检测', '≥10个', 'app-review', 'distinct'],
  ['购置台式电脑', '2台', 'purchase', 'sum'],
  ['验收合格率', '100%', 'purchase', 'sum-ratio'],
  ['会员数量', '≥80家', 'member', 'stock'],
  ['系统稳定运行天数', '365天', 'uptime', 'uptime-days'],
])('proposes for "%s %s" the ledger %s by %s', (level3, target, ledger, kind) => {
  const proposal = first(level3, target);
  expect([proposal?.measure.ledger, proposal?.measure.take.kind]).toEqual([ledger, kind]);
  expect(proposal?.reason.zh).toMatch(/\S/);
});

it('proposes the survey for satisfaction and the payments of the project for cost', () => {
  expect(first('学员满意度', '≥95%', '服务对象满意度指标')?.measure.take.kind).toBe('survey');
  expect(first('项目总成本', '≤8万元', '成本指标')?.measure).toEqual({
    ledger: 'payment',
    take: { kind: 'spend', field: 'amount' },
    where: [{ field: 'project', in: ['养路培训'] }],
  });
});

it('takes lengths of time in the unit of the target', () => {
  expect(first('应急事件处置时间', '≤90分钟')?.measure.take).toMatchObject({ kind: 'duration', unit: 'minute' });
});

it('proposes nothing but a tally with its source for figures about opinion', () => {
  const proposals = proposeMeasures(indicator('报送舆情信息', '≥3600条'), context);
  expect(proposals.map(({ measure }) => measure.ledger)).toEqual(['tally']);
});

it('leaves qualitative targets to a person', () => {
  expect(first('培训效果', '显著提升')?.measure.take.kind ?? 'judgement').toBe('judgement');
});

it('flags while it can be changed what could never be proved', () => {
  expect(gaps('道路绿化面积', '≥30亩')).toEqual(['no-ledger']);
  expect(gaps('设备完好率', '≥95%')).toEqual(['no-denominator']);
  expect(gaps('答复时限', '≤5个工作日')).toEqual(['no-calendar']);
  expect(gaps('社会影响力', '显著提升')).toEqual(['not-measurable']);
  expect(gaps('培训次数', '≥2次')).toEqual([]);
  const ledgers = builtInLedgers.filter(({ id }) => id !== 'survey');
  const satisfaction = indicator('学员满意度', '≥95%', '服务对象满意度指标');
  expect(checkProvability(satisfaction, { ledgers, fiscalYear: 2025 }).map(({ code }) => code)).toEqual(['no-survey']);
});
