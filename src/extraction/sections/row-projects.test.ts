import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const projectsIn = (...parts: string[]) => extractPlan(drawDocument('2026年部门预算项目绩效目标表', ...parts)).projects;

test('the money unit in the header of a list of projects holds for its amounts', () => {
  const projects = projectsIn(`
单位名称 | 项目名称 | 资金金额（元） | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
体育学校 | 训练补助 | 1,286.50 | 保障训练 | 产出指标 | 数量指标 | 受助人数 | ≥215人
`);
  expect(projects).toMatchObject([{ name: '训练补助', amounts: { total: '1286.5' }, amountUnit: '元' }]);
});

test('projects of the same name that two units have stay two', () => {
  const projects = projectsIn(`
单位名称 | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值
第一小学 | 公用经费 | 12 | 产出指标 | 数量指标 | 在校学生人数 | ≥800人
第二小学 | 公用经费 | 9 | 产出指标 | 数量指标 | 在校学生人数 | ≥600人
`);
  expect(projects.map(({ unit, amounts, indicators }) => [unit, amounts.total, indicators.length])).toEqual([
    ['第一小学', '120000', 1],
    ['第二小学', '90000', 1],
  ]);
});

test('a list whose header names its projects above and the levels of their indicators below is no summary of them', () => {
  const projects = projectsIn(`
单位名称 | 项目名称 | 预算数（万元） | 年度目标 | 绩效指标 | < | < | <
^ | ^ | ^ | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值
石桥镇人民政府 | 村级运转 | 186.4 | 保障11个村正常运转 | 产出指标 | 数量指标 | 保障村数 | ＝11个
^ | ^ | ^ | ^ | ^ | 质量指标 | 考核合格率 | ≥95%
^ | 场镇整治 | 35 | 保持场镇整洁 | 产出指标 | 数量指标 | 清运垃圾 | ≥1800吨
`);
  expect(projects).toMatchObject([
    { name: '村级运转', amounts: { total: '1864000' }, goals: ['保障11个村正常运转'], indicators: [{}, {}] },
    { name: '场镇整治', unit: '石桥镇人民政府', amounts: { total: '350000' }, indicators: [{ level3: '清运垃圾' }] },
  ]);
});

test('a list with a row for each project and the classes side by side above the columns is read project by project', () => {
  const projects = projectsIn(`
序号 | 项目名称 | 预算金额 | 绩效目标 | 产出指标 | < | < | < | 效益指标 | < | 满意度指标 | <
^ | ^ | ^ | ^ | 数量指标 | < | 成本指标 | < | 社会效益指标 | < | 服务对象满意度指标 | <
^ | ^ | ^ | ^ | 指标内容 | 指标值 | 指标内容 | 指标值 | 指标内容 | 指标值 | 指标内容 | 指标值
1 | 禁毒宣传 | 28 | 提高识毒能力 | 宣传场次 | ≥40场 | 每场费用 | ≤0.3万元 | 知晓率 | ≥95% | 群众满意度 | ≥90%
2 | 天网运维 | 310.6 | 保障设备在线 | 监控点位 | 2860个 |  |  | 助力破案数 | ≥300起 | 民警满意度 | ≥92%
`);
  const lines = projects.map(({ name, amounts, indicators }) => [
    name,
    amounts.total,
    indicators.map(({ level1, level2, level3, target }) => [level1, level2, level3, target.text]),
  ]);
  expect(lines).toEqual([
    [
      '禁毒宣传',
      '280000',
      [
        ['产出指标', '数量指标', '宣传场次', '≥40场'],
        ['产出指标', '成本指标', '每场费用', '≤0.3万元'],
        ['效益指标', '社会效益指标', '知晓率', '≥95%'],
        ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
      ],
    ],
    [
      '天网运维',
      '3106000',
      [
        ['产出指标', '数量指标', '监控点位', '2860个'],
        ['效益指标', '社会效益指标', '助力破案数', '≥300起'],
        ['满意度指标', '服务对象满意度指标', '民警满意度', '≥92%'],
      ],
    ],
  ]);
});

test('单位 and 项目 left of the levels are whose a row is, and no unit of measure', () => {
  const projects = projectsIn(`
单位 | 项目 | 金额 | 绩效指标 | < | < | <
^ | ^ | ^ | 一级 | 二级 | 三级 | 目标值
第一中学 | 公用经费 | 52.4 | 产出指标 | 数量指标 | 在校学生数 | 2310
^ | ^ | ^ | 效益指标 | 社会效益指标 | 办学条件 | 持续改善
职教中心 | 实训室建设 | 150 | 产出指标 | 数量指标 | 新建实训室 | 4间
`);
  expect(projects.map(({ name, unit, amounts }) => [name, unit, amounts.total])).toEqual([
    ['公用经费', '第一中学', '524000'],
    ['实训室建设', '职教中心', '1500000'],
  ]);
  expect(projects[0]?.indicators.map(({ target }) => target.text)).toEqual(['2310', '持续改善']);
});

test('a unit alone in a row of a list is that of the projects below it, which may have the names of those of another', () => {
  const plan = extractPlan(
    drawDocument(
      '项目支出绩效目标表',
      `
单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
岩川市民政局本级 | < | < | < | < | <
养老服务经费 | 保障运转 | 产出指标 | 数量指标 | 服务老人 | ≥900人次
岩川市救助站 | | | | |
养老服务经费 | 保障运转 | 产出指标 | 数量指标 | 服务老人 | ≥120人次
^ | ^ | 产出指标 | 质量指标 | 服务合格率 | =100%
`,
    ),
  );
  expect(plan.projects.map(({ name, unit, indicators }) => [name, unit, indicators.length])).toEqual([
    ['养老服务经费', '岩川市民政局本级', 1],
    ['养老服务经费', '岩川市救助站', 2],
  ]);
});

test('a cell that names a department, its unit and the project in lines names the project last, and the unit nearest to it', () => {
  const plan = extractPlan(
    drawDocument(
      '项目支出绩效目标表',
      `
单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
岩川市民政局 / 岩川市救助站 / 救助物资经费 | 保障运转 | 产出指标 | 数量指标 | 发放物资 | ≥900份
`,
    ),
  );
  expect(plan.projects.map(({ name, unit }) => [name, unit])).toEqual([['救助物资经费', '岩川市救助站']]);
});
