import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';
import { linesOf } from '../testing/lines.ts';

const source = { file: '自评表.txt', sha256: '', format: 'text' as const };
const read = (...lines: string[]): Plan => extractPlan({ source, blocks: linesOf(lines), messages: [] });

const pairsOf = (plan: Plan): string[] =>
  plan.projects.flatMap(({ indicators }) =>
    indicators.map(({ level3, target }) => `${level3} ${target.text.replace(/\s/g, '')}`),
  );

const HEAD = ['项目支出绩效自评表', '（2024年度）', '项目名称', '山岔口村级光伏电站运维', '主管部门', '竹溪岭县能源局'];
const isRefused = (plan: Plan): boolean => plan.messages.some(({ code }) => code === 'table-not-recovered');

describe('a table whose cells stand in no order', () => {
  it('is left alone where a program goes across the lines of narrow cells', () => {
    const plan = read(
      ...HEAD,
      ...['一级指', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '标'],
      ...[
        '电站例行巡检次',
        '≥24 次',
        '26 次',
        '10',
        '数量指标 数',
        '产出指',
        '更换逆变器台数',
        '≥6 台',
        '6 台',
        '8',
        '标',
      ],
      ...[
        '可持续影',
        '发电收益分配机',
        '健全',
        '健全',
        '10',
        '响指标',
        '制',
        '满意度',
        '村民满意度',
        '≥90%',
        '94%',
        '10',
        '指标',
      ],
    );
    expect(pairsOf(plan)).toEqual([]);
    expect(isRefused(plan)).toBe(true);
    expect(plan.projects.map(({ name }) => name)).toEqual(['山岔口村级光伏电站运维']);
  });

  it('is left alone where headers stand among its rows', () => {
    const plan = read(
      ...HEAD,
      ...['一级指标', '产出指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ...['数量指标', '电站例行巡检次数', '≥24 次', '26 次', '更换逆变器台数', '质量指标', '≥6 台', '6 台'],
      ...['设备在线率', '效益指标', '满意度指标', '分值', '10', '8', '12', '≥95%', '96%', '村民满意度', '≥90%', '94%'],
    );
    expect(pairsOf(plan)).toEqual([]);
    expect(isRefused(plan)).toBe(true);
  });

  it('is left alone where classes stand together and names have become values', () => {
    const plan = read(
      ...['部门整体支出绩效目标表', '（2024年度）', '部门名称', '竹溪岭县能源局'],
      ...['一级指标', '二级指标', '三级指标', '指标值'],
      ...[
        '电站例行巡检次数',
        '数量指标',
        '更换逆变器台数',
        '24次',
        '≥6台',
        '产出指标',
        '质量指标',
        '设备在线率',
        '≥95%',
      ],
      ...[
        '效益指标',
        '满意度指标',
        '经济效益指标',
        '村集体发电收入',
        '服务对象满意度指标',
        '村民满意度',
        '≥30万元',
        '≥90%',
      ],
    );
    expect(plan.indicators.map((i) => `${i.level3} ${i.target.text}`)).toEqual([]);
    expect(isRefused(plan)).toBe(true);
  });

  it('is read where cells stand one behind the other, each with its lines, and the header comes again on a further page', () => {
    const header = ['一级指', '标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'];
    const plan = read(
      ...HEAD,
      ...header,
      ...[
        '产出指',
        '标',
        '数量指标',
        '电站例行巡检次',
        '数',
        '≥24 次',
        '26 次',
        '10',
        '更换逆变器台数',
        '≥6 台',
        '6 台',
        '8',
      ],
      ...header,
      ...['效益指', '标', '经济效益', '指标', '村集体发电收入', '≥30 万元', '31 万元', '12'],
      ...['满意度', '指标', '服务对象', '满意度指', '标', '村民满意度', '≥90%', '94%', '10'],
    );
    expect(isRefused(plan)).toBe(false);
    expect(pairsOf(plan)).toEqual([
      '电站例行巡检次数 ≥24次',
      '更换逆变器台数 ≥6台',
      '村集体发电收入 ≥30万元',
      '村民满意度 ≥90%',
    ]);
  });
});

describe('what stands above a table', () => {
  const ROWS = [
    ...['一级指标', '二级指标', '三级指标', '指标值'],
    ...['产出指标', '数量指标', '巡护河段长度', '≥36公里', '质量指标', '漂浮物清理率', '≥95%'],
    ...[
      '效益指标',
      '生态效益指标',
      '断面水质达标率',
      '100%',
      '满意度指标',
      '服务对象满意度指标',
      '沿岸居民满意度',
      '≥90%',
    ],
  ];
  const FORM = [
    '项目支出绩效目标表',
    '（2024年度）',
    '项目名称',
    '河道日常保洁',
    '主管部门',
    '竹溪岭县水利局',
    ...ROWS,
  ];

  it('and in front of its title is not its own: a scrap of another table, whose headers stand apart', () => {
    const scrap = [
      '一级',
      '指标',
      '二级',
      '指标名称',
      '年初指',
      '自评',
      '评价标准',
      '三级指标',
      '标值',
      '三级指标',
      '完成程度的佐证资料;',
    ];
    expect(pairsOf(read(...scrap, ...FORM))).toHaveLength(4);
  });

  it('is the head of a department only where no other form begins below it', () => {
    const cut = [
      '部门整体支出绩效目标申报表',
      '预算部门:竹溪岭县水利局',
      '总体资金情况(万元)',
      '年度主要任务',
      '任务名称',
      '主要内容',
    ];
    const plan = read(...cut, ...FORM);
    expect(plan.projects.map(({ name }) => name)).toEqual(['河道日常保洁']);
    expect(pairsOf(plan)).toHaveLength(4);
  });
});
