import { expect, test } from 'vitest';
import { findTargets } from './sentence-targets.ts';

const said = (text: string) =>
  findTargets(text).map(({ name, target }) => `${name} ${target.op}${target.value}${target.unit}`);

test.each([
  ['全年养护公路不少于 120 公里；完好率不低于95%。', ['全年养护公路 ≥120公里', '完好率 ≥95%']],
  ['组织不少于100人的志愿者团队', ['志愿者团队 ≥100人']],
  ['在阅览室全年不少于24场读书会，确保月月有活动', ['在阅览室读书会 ≥24场']],
  ['报送稿件（篇）不少于1,500篇', ['报送稿件 ≥1500篇']],
  ['积极参加各种培训不少于1次', ['参加各种培训 ≥1次']],
  ['投诉办结率达到98%以上', ['投诉办结率 ≥98%']],
  ['群众满意率95%以上', ['群众满意率 ≥95%']],
  ['抢修时限不超过6小时', ['抢修时限 ≤6小时']],
  ['通报风险不少于2万起', ['通报风险 ≥20000起']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test.each([
  [
    '绩效指标：抽检批次不少于2600批次；不合格食品处置率100%；重大事故发生数为0起。',
    ['抽检批次 ≥2600批次', '不合格食品处置率 =100%', '重大事故发生数 =0起'],
  ],
  ['绩效指标：药品不良反应报告数≥450份/百万人口', ['药品不良反应报告数 ≥450份/百万人口']],
])('a list of indicators says as much without an operator: %s', (text, expected) => {
  const shown = findTargets(text).map(
    ({ name, target }) => `${name} ${target.op}${target.value}${target.unit}${target.per ? `/${target.per}` : ''}`,
  );
  expect(shown).toEqual(expected);
});

test('a number without an operator is no target', () => {
  expect(said('实行24小时值守，办好2025年活动周')).toEqual([]);
});
