import { expect, test } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';

function read(...lines: readonly string[]): readonly string[] {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  const plan = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  return [...plan.indicators, ...plan.projects.flatMap(({ indicators }) => indicators)].map(
    ({ level1, level2, level3, target, actual, weight }) =>
      [level1, level2, level3, target.text, actual, weight].filter((text) => text).join(' | '),
  );
}

test('words that stand twice are what was to be and what was reached, and no part of the name in front', () => {
  const rows =
    '项目支出绩效自评表 项目名称 妇女关爱服务 主管部门 云川县妇女联合会 绩效 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施 指标 产出指标 数量指标 家庭教育讲座 ≥20 场 22 场 10 10 数量指标 慰问儿童 ≥150 人 150 人 10 10 质量指标 活动完成率 100% 100% 10 9.7 部分妇女外出 时效指标 及时率 ≥95% 100% 10 10 效益指标 社会效益指标 妇女维权意识 显著增强 显著增强 10 10 可持续影响指标 家庭文明建设 持续推进 持续推进 10 10 满意度指标 服务对象满意度指标 妇女满意度 ≥95% 98% 10 10 总分 100 98';
  expect(read(rows)).toEqual([
    '产出指标 | 数量指标 | 家庭教育讲座 | ≥20场 | 22场 | 10',
    '产出指标 | 数量指标 | 慰问儿童 | ≥150人 | 150人 | 10',
    '产出指标 | 质量指标 | 活动完成率 | 100% | 100% | 10',
    '产出指标 | 时效指标 | 及时率 | ≥95% | 100% | 10',
    '效益指标 | 社会效益指标 | 妇女维权意识 | 显著增强 | 显著增强 | 10',
    '效益指标 | 可持续影响指标 | 家庭文明建设 | 持续推进 | 持续推进 | 10',
    '满意度指标 | 服务对象满意度指标 | 妇女满意度 | ≥95% | 98% | 10',
  ]);
});

test('a cell a line, cut in the middle of the first class: its rows are read as those of the classes below', () => {
  const cells = [
    ...['指标', '灌溉面积', '≥1.8万亩', '1.8万亩', '10', '10', '维修渠道', '≥26千米', '27.3千米', '10', '10'],
    ...['质量指标', '验收合格率', '100%', '100%', '10', '10'],
    ...['时效指标', '建设进度', '按期完成', '基本按期完成', '10', '8', '个别标段材料进场偏晚，今后加强调度。'],
    ...['效益指标', '经济效益指标', '亩均增产', '≥50公斤', '52公斤', '10', '10'],
    ...['社会效益指标', '受益农户', '≥3120户', '3154户', '10', '10'],
    ...['满意度指标', '服务对象满意度指标', '受益农户满意度', '≥90%', '96%', '10', '10'],
    ...['合计', '100', '98'],
  ];
  expect(read(...cells)).toEqual([
    '灌溉面积 | ≥1.8万亩 | 1.8万亩 | 10',
    '维修渠道 | ≥26千米 | 27.3千米 | 10',
    '质量指标 | 验收合格率 | 100% | 100% | 10',
    '时效指标 | 建设进度 | 按期完成 | 基本按期完成 | 10',
    '效益指标 | 经济效益指标 | 亩均增产 | ≥50公斤 | 52公斤 | 10',
    '效益指标 | 社会效益指标 | 受益农户 | ≥3120户 | 3154户 | 10',
    '满意度指标 | 服务对象满意度指标 | 受益农户满意度 | ≥90% | 96% | 10',
  ]);
});

test('classes that nobody has listed stand in their columns in rows whose last cell is empty', () => {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    row('一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分', '未完成原因'),
    row('履职效能', '重点工作', '审计项目完成数', '≥22个', '23个', '15', '15', ''),
    row('管理效率', '预算管理', '预算调整率', '≤5%', '2.6%', '5', '5', ''),
    row('社会效应', '社会效益', '审计问题整改率', '≥90%', '87.5%', '15', '13', '历史遗留问题整改周期长'),
    row('社会效应', '经济效益', '促进增收节支', '≥1500万元', '2130万元', '10', '10', ''),
    row('可持续发展能力', '人才支撑', '干部培训人均学时', '≥90学时', '112学时', '5', '5', ''),
    row('服务对象满意度', '满意度', '被审计单位满意度', '≥95%', '98%', '5', '5', ''),
  ];
  expect(read('部门整体绩效自评表', '', '| 部门名称 | 云川县审计局 |  |  |  |  |  |  |', ...table).at(-2)).toBe(
    '可持续发展能力 | 人才支撑 | 干部培训人均学时 | ≥90学时 | 112学时 | 5',
  );
});
