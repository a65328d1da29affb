import { describe, expect, it } from 'vitest';
import { numberMentions } from './number-mentions.ts';

describe('numberMentions', () => {
  it.each([
    ['全年累计培训不少于30人次,不断提升素养', [['30', '人次', '全年累计培训']]],
    [
      '编印简报12期 开展宣传1次',
      [
        ['12', '期', '编印简报'],
        ['1', '次', '编印简报12期开展宣传'],
      ],
    ],
    ['管理站点不少于４万家', [['40000', '家', '管理站点']]],
    ['组织两次演练', [['2', '次', '组织']]],
    ['安排资金8万元', [['8', '万元', '安排资金']]],
    ['险情处置完成率不低于95%', [['95', '%', '险情处置']]],
  ])('reads %s', (text, expected) => {
    expect(numberMentions(text).map(({ value, unit, thing }) => [value, unit, thing])).toEqual(expected);
  });

  it.each([
    '2025年12月底前完成',
    '第3次全会',
    '完成道路改造二期工程',
    '云交发〔2024〕12号',
    '党的十九届四中全会',
    '一批重点项目',
    '7月1日',
    '合格数/抽检数×100%',
  ])('finds none in %s', (text) => {
    expect(numberMentions(text)).toEqual([]);
  });
});
