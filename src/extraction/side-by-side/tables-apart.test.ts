import { expect, test } from 'vitest';
import type { Plan } from '../../model/plan.ts';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const TITLE = '沙塘坳县水务局2024年项目绩效目标表';

/** The projects of a plan with the targets of their indicators in order. */
const projectsIn = ({ projects }: Plan) =>
  projects.map(({ name, indicators }) => [name, ...indicators.map(({ target }) => target.text)]);

const codesIn = ({ messages }: Plan) => messages.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

test('names above columns that come again are projects, each with the values below its name', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      `
一级指标 | 二级指标 | 三级指标 | 供水管网维修项目 | < | 河道清淤整治项目（30万元） | <
^ | ^ | ^ | 指标值 | 分值 | 指标值 | 分值
产出指标 | 数量指标 | 完成里程 | ≥12公里 | 20 | ≥8公里 | 25
^ | ^ | 更换水表 | ≥300只 | 10 | — | —
^ | 质量指标 | 验收合格率 | 100% | 15 | ≥95% | 15
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([
    ['供水管网维修项目', '≥12公里', '≥300只', '100%'],
    ['河道清淤整治项目', '≥8公里', '≥95%'],
  ]);
  expect(plan.projects[1]?.amounts.total).toBe('300000');
  expect(plan.projects[1]?.indicators[0]).toMatchObject({
    level1: '产出指标',
    weight: '25',
    at: { row: 3, column: 3 },
  });
  expect(codesIn(plan)).toEqual([]);
});

test('a sum beside the projects is none of them', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      `
一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
^ | ^ | ^ | 合计 | 供水管网维修项目 | 河道清淤整治项目
产出指标 | 数量指标 | 完成里程 | ≥20公里 | ≥12公里 | ≥8公里
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([
    ['供水管网维修项目', '≥12公里'],
    ['河道清淤整治项目', '≥8公里'],
  ]);
});

test('a unit named for each of the columns has the form of the project that all share', () => {
  const plan = extractPlan(
    drawDocument(
      '2024年乡村公路养护补助资金绩效目标表',
      `
项目名称 | < | < | 乡村公路养护补助 | <
实施单位 | < | < | 甲镇人民政府 | 乙镇人民政府
资金总额（万元） | < | < | 45 | 30
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值
产出指标 | 数量指标 | 养护里程 | ≥12公里 | ≥8公里
`,
    ),
  );
  expect(plan.projects.map(({ name, unit, amounts }) => [name, unit, amounts.total])).toEqual([
    ['乡村公路养护补助', '甲镇人民政府', '450000'],
    ['乡村公路养护补助', '乙镇人民政府', '300000'],
  ]);
  expect(projectsIn(plan).map(([, ...targets]) => targets)).toEqual([['≥12公里'], ['≥8公里']]);
});

test('several names on the line above are those of blocks of columns, in order', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      '项目名称：供水管网维修    项目名称：河道清淤整治',
      `
二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
数量指标 | 维修管网 | ≥12公里 | 数量指标 | 清淤河道 | ≥8公里
质量指标 | 管网合格率 | 100% | 质量指标 | 清淤合格率 | ≥95%
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([
    ['供水管网维修', '≥12公里', '100%'],
    ['河道清淤整治', '≥8公里', '≥95%'],
  ]);
});

test.each([
  ['places', '甲县 | < | 乙县 | <', '乙县'],
  ['parts of nobody knows what', '低保 | < | 特困 | <', '特困'],
])('below %s the first values are targets, the others are kept, and a message says so', (_, headings, other) => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      `
项目名称 | 困难群众救助 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | ${headings}
^ | ^ | ^ | 目标值 | 分值 | 目标值 | 分值
产出指标 | 数量指标 | 救助人数 | ≥1200人 | 20 | ≥800人 | 10
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([['困难群众救助', '≥1200人']]);
  expect(plan.projects[0]?.indicators[0]?.further).toEqual({ [other]: '≥800人', [`${other}·分值`]: '10' });
  expect(codesIn(plan)).toEqual(['values-of-parts']);
});

test('where the places have a sum beside them, it is the target', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      `
项目名称 | 困难群众救助 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
^ | ^ | ^ | 甲县 | 乙县 | 合计
产出指标 | 数量指标 | 救助人数 | ≥1200人 | ≥800人 | ≥2000人
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([['困难群众救助', '≥2000人']]);
  expect(plan.projects[0]?.indicators[0]?.further).toEqual({ 甲县: '≥1200人', 乙县: '≥800人' });
});

test.each([
  [
    'the year and the term',
    '中期 | < | 年度 | <',
    [
      ['midterm', '≥5次'],
      ['annual', '≥8次'],
    ],
  ],
  ['half a year and the whole', '上半年 | < | 全年 | <', [['annual', '≥8次']]],
  ['the start of the year and what was adjusted', '年初 | < | 调整后 | <', [['annual', '≥8次']]],
  [
    'years',
    '2024年 | < | 2025年 | <',
    [
      ['annual', '≥5次'],
      ['midterm', '≥8次'],
    ],
  ],
])('%s divide the values of one project', (_, headings, expected) => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      `
项目名称 | 山洪监测 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | ${headings}
^ | ^ | ^ | 目标值 | 分值 | 目标值 | 分值
产出指标 | 数量指标 | 巡查次数 | ≥5次 | 20 | ≥8次 | 20
`,
    ),
  );
  expect(plan.projects.map(({ name }) => name)).toEqual(['山洪监测']);
  expect(plan.projects[0]?.indicators.map(({ horizon, target }) => [horizon, target.text])).toEqual(expected);
  expect(codesIn(plan)).toEqual([]);
});

const SIDE_BY_SIDE = `
一级指标 | 二级指标 | 三级指标 | 供水管网维修项目 | < | 河道清淤整治项目 | <
^ | ^ | ^ | 指标值 | 分值 | 指标值 | 分值
产出指标 | 数量指标 | 完成里程 | ≥12公里 | 20 | ≥8公里 | 25
`;

test('what goes on over a page without its header belongs to the projects above it', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      SIDE_BY_SIDE,
      '— 4 —',
      `
 | 质量指标 | 验收合格率 | 100% | 15 | ≥95% | 15
效益指标 | 社会效益指标 | 受益人数 | ≥3000人 | 20 | ≥5000人 | 20
`,
      `
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 10 | ≥92% | 10
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([
    ['供水管网维修项目', '≥12公里', '100%', '≥3000人', '≥90%'],
    ['河道清淤整治项目', '≥8公里', '≥95%', '≥5000人', '≥92%'],
  ]);
  expect(plan.projects[1]?.indicators[1]).toMatchObject({ level1: '产出指标', at: { table: 2, row: 1, column: 3 } });
});

test('a table behind it with a head of its own is another form', () => {
  const plan = extractPlan(
    drawDocument(
      TITLE,
      SIDE_BY_SIDE,
      `
项目名称 | 灌区改造 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 备注 | 说明
产出指标 | 数量指标 | 衬砌渠道 | ≥5公里 | 20 | |
`,
    ),
  );
  expect(projectsIn(plan)).toEqual([
    ['供水管网维修项目', '≥12公里'],
    ['河道清淤整治项目', '≥8公里'],
    ['灌区改造', '≥5公里'],
  ]);
});

test('rows of indicators beside blocks of two terms are no headings, although their names end as those of projects do', () => {
  const plan = extractPlan(
    drawDocument(
      '项目支出绩效目标申报表',
      `
 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
绩效指标 | 产出指标 | 数量指标 | 巡护里程 | ≥120公里 | | |
^ | ^ | ^ | 档案数字化经费 | 显著提升 | | |
^ | 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 社会效益指标 | 受益人数 | ≥300人
`,
    ),
  );
  const lines = plan.projects.flatMap(({ indicators }) => indicators.map(({ level3 }) => level3));
  expect(lines).toEqual(['巡护里程', '档案数字化经费', '受益人数', '受益人数']);
});
