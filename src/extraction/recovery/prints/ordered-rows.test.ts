import { expect, test } from 'vitest';
import { orderedRows } from './ordered-rows.ts';

const rowsOf = (lines: readonly string[]) =>
  [...(orderedRows(lines, 0)?.rows.values() ?? [])].filter((cells) => cells.length > 0).slice(1);

test('cells that stand at the middle of their rows are told from each other by the order of words and their looks', () => {
  const lines = [
    '一级指标 二级指标 三级指标 指标值 分值',
    '新建农村公路错',
    '≥45处 20',
    '车道数量',
    '数量指标',
    '完成公路安全防 ≥12.6公',
    '10',
    '护工程里程 里',
    '产出指标',
    '交工验收一次合',
    '质量指标 100% 20',
    '格率',
    '社会效益指 沿线群众出行便',
    '效益指标 明显改善 30',
    '标 利程度',
    '满意度指 服务对象满',
    '沿线群众满意度 ≥90% 10',
    '标 意度指标',
  ];
  expect(rowsOf(lines)).toEqual([
    ['产出指标', '数量指标', '新建农村公路错车道数量', '≥45处', '20'],
    ['产出指标', '数量指标', '完成公路安全防护工程里程', '≥12.6公里', '10'],
    ['产出指标', '质量指标', '交工验收一次合格率', '100%', '20'],
    ['效益指标', '社会效益指标', '沿线群众出行便利程度', '明显改善', '30'],
    ['满意度指标', '服务对象满意度指标', '沿线群众满意度', '≥90%', '10'],
  ]);
});

test('cells that begin at the top of their rows go on in the lines below', () => {
  const lines = [
    '一级指标 二级指标 三级指标 年度指标 实际完成',
    '值 值',
    '产出指标 数量指标 发放防汛物资 ≥38个村 41个村',
    '的行政村数量',
    '时效指标 物资配备完成 主汛期到来前 4月26日',
    '时间 （5月1日）',
    '效益指标 社会效益 因灾伤亡人数 0人 0人',
    '指标',
    '满意度指 服务对象 受灾群众满意 ≥90% 95%',
    '标 满意度指 度',
    '标',
  ];
  expect(rowsOf(lines)).toEqual([
    ['产出指标', '数量指标', '发放防汛物资的行政村数量', '≥38个村', '41个村'],
    ['产出指标', '时效指标', '物资配备完成时间', '主汛期到来前（5月1日）', '4月26日'],
    ['效益指标', '社会效益指标', '因灾伤亡人数', '0人', '0人'],
    ['满意度指标', '服务对象满意度指标', '受灾群众满意度', '≥90%', '95%'],
  ]);
});

test('rows of one line each are left to those who read them so', () => {
  const lines = [
    '一级指标 二级指标 三级指标 指标值',
    '产出指标 数量指标 新建公厕 3座',
    '维修公厕 5座',
    '质量指标 验收合格率 100%',
    '满意度指标 服务对象满意度指标 居民满意度 ≥90%',
  ];
  expect(orderedRows(lines, 0)).toBeUndefined();
});

test('a level in words has no number behind it: rows whose last cell a line’s width cuts off are left to those who read them', () => {
  const lines = [
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重',
    '产出指标 数量指标 巡查河道 ≥ 24 次 20',
    '产出指标 数量指标 清运垃圾 ≥ 600 吨 20',
    '产出指标 质量指标 验收合格率 ≥ 98 % 10',
    '产出指标 时效指标 完成时限 ≤ 12 月 10',
    '效益指标 社会效益指标 沿河环境整体状况 定性 优良中低差',
    '20',
    '满意度指标 服务对象满意度指标 沿河居民满意度 定性 高中低',
    '10',
  ];
  expect(orderedRows(lines, 0)).toBeUndefined();
});

test('a row whose words may as well stand in other cells is left out, and the table says so', () => {
  const lines = [
    '一级指标 二级指标 三级指标 年度指标值 实际完成值',
    '产出指标 数量指标 修编镇村规划 完成修编任务 完成修编全部',
    '的个数 任务',
    '质量指标 评审通过率 ≥95% 96%',
    '时效指标 修编任务按期 ≥90% 92%',
    '完成率',
    '满意度指 服务对象 村民满意度 ≥90% 93%',
    '标 满意度指',
    '标',
  ];
  const table = orderedRows(lines, 0);
  expect(table?.isPartial).toBe(true);
  expect(rowsOf(lines).map(([, , name, target]) => [name, target])).toEqual([
    ['评审通过率', '≥95%'],
    ['修编任务按期完成率', '≥90%'],
    ['村民满意度', '≥90%'],
  ]);
});
