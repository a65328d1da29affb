import { expect, test } from 'vitest';
import type { Document, Table } from '../model/document.ts';
import { drawDocument, drawTable } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const header = '一级指标 | 二级指标 | 三级指标 | 指标值';
const names = (document: Document) =>
  extractPlan(document).projects.map((project) => [
    project.name,
    project.indicators.map((indicator) => indicator.level3),
  ]);

test('a budget document without any performance table gives an empty plan and says so', () => {
  const plan = extractPlan(
    drawDocument(
      '云川县民政局2025年部门预算',
      '收支预算总表',
      `
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一般公共预算拨款 | 120.00 | 社会保障支出 | 120.00
`,
    ),
  );
  expect(plan.projects).toEqual([]);
  expect(plan.indicators).toEqual([]);
  expect(plan.messages.map((message) => message.code)).toEqual(
    expect.arrayContaining(['no-performance-table', 'table-not-read']),
  );
});

test('where a title has no table but pictures were not read, the table may be one of them and is not said to have fallen apart', () => {
  const titled = drawDocument('云川县民政局2025年部门预算', '项目支出绩效目标表', '填表人：陈工');
  const codes = (document: Document) => extractPlan(document).messages.map(({ code }) => code);
  const pictures = { severity: 'info', code: 'pictures-not-read', text: { zh: '', en: '' } } as const;
  expect(codes(titled)).toContain('performance-table-not-restored');
  expect(codes({ ...titled, messages: [pictures] })).toContain('performance-table-in-picture');
  expect(codes({ ...titled, messages: [pictures] })).not.toContain('performance-table-not-restored');
});

test('a report all in sentences has the project of its title and its money, and says that it has no table', () => {
  const title = '2022年度青林区计划生育家庭扶助项目绩效自评报告';
  const plan = extractPlan(drawDocument(title, '2022年本项目年初预算安排资金318.6万元，当年全部支出。'));
  expect(plan.projects).toMatchObject([
    { name: '青林区计划生育家庭扶助项目', amounts: { total: '3186000' }, indicators: [] },
  ]);
  expect(plan.messages.map((message) => message.code)).toContain('no-performance-table');
});

test('what a report on a department as a whole tells in sentences is the department’s', () => {
  const plan = extractPlan(
    drawDocument(
      '青禾县市场监督管理局2022年度部门整体支出绩效自评报告',
      '2022年年初预算1523.6万元，决算支出1610.2万元。',
      '年度绩效目标如下：',
      '1.食品抽检批次不少于1200批次。',
      '2.特种设备定期检验率不低于98%。',
    ),
  );
  expect(plan.projects).toEqual([]);
  expect(plan.budget?.total).toBe('15236000');
  expect(plan.indicators.map(({ level3, target }) => [level3, target.text])).toEqual([
    ['食品抽检批次', '不少于1200批次'],
    ['特种设备定期检验率', '不低于98%'],
  ]);
});

test('a page that lists the reports of several projects is no paper of the first', () => {
  const titles = ['2022年度青林区计划生育家庭扶助项目绩效自评报告', '2022年度青林区公路养护经费绩效自评报告'];
  expect(extractPlan(drawDocument(...titles)).projects).toEqual([]);
});

test('an empty document gives an empty plan', () => {
  expect(extractPlan(drawDocument()).projects).toEqual([]);
});

test('a table whose merged cells are lost has the values behind or below the blanks, and a blank before a label stays one', () => {
  const [project] = extractPlan(
    drawDocument(
      '项目支出绩效自评表',
      `
项目名称 | | 植树 | | |
主管部门 | | | 实施单位 | 林场 |
年度总体目标 | 预期目标 | | 实际完成情况 | |
 | 植树100亩。 | | 植树90亩。 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 植树 | ≥100亩 | 90亩 | 9
`,
    ),
  ).projects;
  expect(project).toMatchObject({
    name: '植树',
    department: '',
    unit: '林场',
    goals: ['植树100亩。'],
    outcome: '植树90亩。',
  });
});

test('a goal is read as one, and the small table in its cell after it', () => {
  const document = drawDocument(
    '项目支出绩效目标表',
    `项目名称 | 植树 | < | <\n年度目标 | 植树100亩。 | < | <\n${header}\n产出指标 | 数量指标 | 植树 | ≥100亩`,
  );
  const [title, table] = document.blocks;
  if (!title || table?.kind !== 'table') throw new Error('the drawing has a title and a table');
  const schedule = drawTable('月份 | 面积\n春季 | 60亩', 2);
  const cells = table.cells.map((cell) => (cell.text === '植树100亩。' ? { ...cell, tables: [schedule] } : cell));
  const [project] = extractPlan({ ...document, blocks: [title, { ...table, cells }] }).projects;
  expect(project).toMatchObject({ name: '植树', goals: ['植树100亩。'], indicators: [{ level3: '植树' }] });
});

test('a sheet that repeats merged cells at each of their places says its goal once', () => {
  const [project] = extractPlan(
    drawDocument(
      '项目支出绩效自评表',
      `
项目名称 | 植树 | 植树 | 植树
年度总体目标 | 预期目标 | 预期目标 | 实际完成情况
年度总体目标 | 植树100亩。 | 植树100亩。 | 植树90亩。
一级指标 | 二级指标 | 三级指标 | 年度指标值
产出指标 | 数量指标 | 植树 | ≥100亩
`,
    ),
  ).projects;
  expect(project?.goals).toEqual(['植树100亩。']);
});

test('a table that goes on without a header continues the one before', () => {
  expect(
    names(
      drawDocument(
        `项目名称 | 植树 | < | <\n${header}\n产出指标 | 数量指标 | 植树 | ≥100亩`,
        '— 2 —',
        ' | 质量指标 | 成活率 | ≥90%\n效益指标 | 生态效益指标 | 绿化率 | ≥30%',
      ),
    ),
  ).toEqual([['植树', ['植树', '成活率', '绿化率']]]);
});

test('level cells left blank take the level above, also over the page', () => {
  const plan = extractPlan(
    drawDocument(
      `项目名称 | 植树 | < | <\n${header}\n产出指标 | 数量指标 | 植树 | ≥100亩`,
      `${header}\n |  | 育苗 | ≥2万株\n | 质量指标 | 成活率 | ≥90%`,
    ),
  );
  expect(plan.projects[0]?.indicators.map((i) => [i.level1, i.level2, i.level3])).toEqual([
    ['产出指标', '数量指标', '植树'],
    ['产出指标', '数量指标', '育苗'],
    ['产出指标', '质量指标', '成活率'],
  ]);
});

test('several forms in one table are told apart by their 项目名称', () => {
  const form = (name: string) =>
    `项目名称 | ${name} | < | <\n${header}\n产出指标 | 数量指标 | ${name}次数 | ≥1次\n注：指标可自行增加。 | < | < | <`;
  expect(names(drawDocument(`${form('培训')}\n${form('演练')}`))).toEqual([
    ['培训', ['培训次数']],
    ['演练', ['演练次数']],
  ]);
});

test('a form printed over two pages with its head repeated is one project', () => {
  const head = '项目名称 | 培训 | < | <\n年度目标 | 办好培训。 | < | <\n立项依据 | 年度计划 | < | <';
  const page = (name: string) => `${head}\n${header}\n产出指标 | 数量指标 | ${name} | ≥1次`;
  const document = drawDocument(page('一期'), page('二期'));
  expect(names(document)).toEqual([['培训', ['一期', '二期']]]);
  expect(extractPlan(document).projects[0]?.goals).toEqual(['办好培训。']);
  expect(extractPlan(document).projects[0]?.further).toHaveLength(1);
});

test('the same project of another unit is a form of its own', () => {
  const page = (unit: string) =>
    `项目绩效自评表 | < | < | <\n项目名称 | 午餐补助 | 实施单位 | ${unit}\n${header}\n产出指标 | 数量指标 | 人数 | ≥1人`;
  const plan = extractPlan(drawDocument(page('第一中学'), page('第二中学'), page('第二中学')));
  expect(plan.projects.map((project) => [project.name, project.unit, project.indicators.length])).toEqual([
    ['午餐补助', '第一中学', 1],
    ['午餐补助', '第二中学', 2],
  ]);
});

test('head and indicators may stand in tables nested in the cells of another', () => {
  const outer = drawTable('外 | 框');
  const inner = drawTable(`项目名称 | 培训 | < | <\n${header}\n产出指标 | 数量指标 | 期数 | ≥1期`);
  const [first, ...rest] = outer.cells;
  const table: Table = { ...outer, cells: first ? [{ ...first, tables: [inner] }, ...rest] : [] };
  expect(names({ ...drawDocument(), blocks: [table] })).toEqual([['培训', ['期数']]]);
});

test('a form without 项目名称 takes its name from its title', () => {
  expect(names(drawDocument('3、消防演练经费绩效目标表', `${header}\n产出指标 | 数量指标 | 演练 | ≥2次`))).toEqual([
    ['消防演练经费', ['演练']],
  ]);
});

test('a form that names its project nowhere says so', () => {
  const plan = extractPlan(drawDocument('项目支出绩效目标表', `${header}\n产出指标 | 数量指标 | 演练 | ≥2次`));
  expect(plan.projects[0]?.name).toBe('');
  expect(plan.messages.map((message) => message.code)).toContain('project-name-missing');
});

test('an indicator whose cells come from a scan is to be confirmed', () => {
  const drawn = drawTable(`项目名称 | 培训 | < | <\n${header}\n产出指标 | 数量指标 | 期数 | ≥1期`);
  const table: Table = { ...drawn, cells: drawn.cells.map((cell) => ({ ...cell, confidence: 0.9 })) };
  expect(extractPlan({ ...drawDocument(), blocks: [table] }).projects[0]?.indicators[0]?.toConfirm).toBe(true);
});

test('the only project of a report has the name of its title and the money that a sentence tells', () => {
  const table = '三级指标 | 年度指标值\n培训班次 | 32班\n学员人数 | 1200人';
  const { projects } = extractPlan(
    drawDocument(
      '云川县公益培训经费项目',
      '2019年度绩效自评报告',
      '2019年下达公益培训预算资金48万元，其中市级26万元。',
      table,
    ),
  );
  expect(projects).toMatchObject([{ name: '云川县公益培训经费项目', amounts: { total: '480000' } }]);
});

test('of the money of the whole period and of the year, each is read as what it is', () => {
  const { projects } = extractPlan(
    drawDocument(
      '项目名称 | 烘干线建设 | < | <\n资金情况(万元) | 项目资金总额: | 1280 | 年度资金申请总额 | 760\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 烘干车间 | 2栋',
    ),
  );
  expect(projects).toMatchObject([{ amounts: { total: '7600000' }, midtermAmounts: { total: '12800000' } }]);
});

test('a money unit that is printed nowhere is assumed and said', () => {
  const plan = extractPlan(
    drawDocument(`项目名称 | 培训 | 资金总额 | 8\n${header}\n产出指标 | 数量指标 | 期数 | ≥1期`),
  );
  expect(plan.projects[0]?.amounts.total).toBe('80000');
  expect(plan.messages.map((message) => message.code)).toContain('amount-unit-assumed');
});

test('a unit printed beside one amount of a form is that of the others; without any, an absurd sum is in 元', () => {
  const total = (head: string) =>
    extractPlan(drawDocument(`${head}\n${header}\n产出指标 | 数量指标 | 期数 | ≥1期`)).projects[0]?.amounts;
  expect(total('项目名称 | 培训 | 资金总额（元） | 500\n财政拨款 | 400 | 其他资金 | 100')).toMatchObject({
    total: '500',
    fiscal: '400',
    other: '100',
  });
  expect(total('项目名称 | 培训 | 资金总额 | 500000.00')).toMatchObject({ total: '500000' });
});

test('the words that stand above a form in the same dump of cells are kept: its title with the year, and its office', () => {
  const dump = `报表编号:510000_0013zp |
|
部门预算项目支出绩效自评表(2023年度) |
项目名称 |
校舍维修经费 |
主管部门 |
云川县教育局 |
实施单位 (盖章) |
云川县青石中学 |
预算执行情况(10分) |
年度预算数(万元) |
年初预算 |
调整后预算数 |
预算执行数 |
预算执行率 |
总额 |
12.00 |
12.00 |
12.00 |
100% |
绩效指标 |
一级指标 |
二级指标 |
三级指标 |
年度指标值 |
实际完成值 |
产出指标 |
数量指标 |
维修教室 |
≥12间 |
12间 |`;
  const { fiscalYear, projects } = extractPlan({
    source: { file: 'dump.txt', sha256: '', format: 'text' },
    blocks: dump.split('\n').map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } })),
    messages: [],
  });
  expect(fiscalYear).toBe(2023);
  expect(projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([['校舍维修经费', 1]]);
});

test('a form whose lines are blank says that no indicator was read', () => {
  const plan = extractPlan(drawDocument('项目支出绩效目标表', '项目名称 | 村道养护经费\n绩效目标 | 养护村道 40 公里'));
  expect(plan.messages.map(({ code }) => code)).toContain('no-indicators-read');
});

test('titles that name a project tell the forms of a notice apart, also under titles that name the table alone', () => {
  const form = (name: string) => `一级指标 | 二级指标 | 指标名称 | 指标值\n产出指标 | 数量指标 | ${name} | 4个`;
  const { projects } = extractPlan(
    drawDocument(
      '老年食堂运营补助项目绩效目标',
      '项目具体目标表',
      form('食堂'),
      '小流域山洪沟治理项目绩效目标',
      '项目具体目标表',
      form('山洪沟'),
    ),
  );
  expect(projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['老年食堂运营补助项目', 1],
    ['小流域山洪沟治理项目', 1],
  ]);
});

test('of a form whose indicators a print has put out of order the head is read, and the message says that its table is lost', () => {
  const plan = extractPlan(
    drawDocument(
      '云川县2023年度就业帮扶资金绩效目标自评表 项目名称 就业帮扶资金 主管部门 云川县人社局 全年预算数(A) 全年执行数(B) 310.50 290.25 ' +
        '其中:中央财政资金 200.00 190.00 其他资金 110.50 100.25 年度资金总额 资金情况 (万元) ' +
        '一级 指标 二级指标 三级指标 新增就业人数 帮扶车间数 产出 指标 数量指标 满意度 指标 指标值 ≥310人',
    ),
  );
  expect(plan.projects).toMatchObject([{ name: '就业帮扶资金', amounts: { total: '3105000' }, indicators: [] }]);
  expect(plan.department.name).toBe('云川县人社局');
  expect(plan.messages.map(({ code }) => code)).toContain('table-not-recovered');
});

test('the header of the goal as it was changed during the year is no goal', () => {
  const { projects } = extractPlan(
    drawDocument(
      '项目绩效自评表',
      `项目名称 | 安防工程 | < | <
当年绩效目标 | 年初绩效目标 | 全年(调整)绩效目标 | 全年目标实际完成情况
^ | 完成安防工程100公里。 | 完成安防工程108公里。 | 已完成108.6公里。
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 里程 | ≥108公里`,
    ),
  );
  expect(projects[0]?.goals).toEqual(['完成安防工程100公里。']);
});

const evaluation = `项目名称 | 植树 | < | <\n${header}\n产出指标 | 数量指标 | 植树 | ≥100亩`;

test('title, year and money unit in one cell above the form are what they are on lines of their own', () => {
  const inOneCell = '云川县项目支出绩效 / 自评表 / （2024年度） / 单位：元 | < | < | <';
  const total = '项目资金 | 资金总额 | 50000 | <';
  const plan = extractPlan(drawDocument(`${inOneCell}\n${evaluation}\n${total}`));
  expect(plan).toMatchObject({ layout: 'self-evaluation', fiscalYear: 2024 });
  expect(plan.projects.map(({ name, amounts, further }) => [name, amounts.total, further])).toEqual([
    ['植树', '50000', undefined],
  ]);
});

test('a layout is recognised by a form that stands in a cell without words of its own', () => {
  const title = drawTable('项目支出绩效自评表');
  const form = drawTable(evaluation, 2);
  const cells = [title, form].map(
    (inner, index) =>
      ({ row: index + 1, column: 1, rowSpan: 1, columnSpan: 1, text: '', at: { table: 1 }, tables: [inner] }) as const,
  );
  const outer: Table = { kind: 'table', at: { table: 1 }, rows: 2, columns: 1, cells };
  const plan = extractPlan({ ...drawDocument(), blocks: [outer] });
  expect([plan.layout, plan.projects[0]?.name]).toEqual(['self-evaluation', '植树']);
});

test('where the names are those of the classes, they are the classes as well', () => {
  const lines = [
    '指标类型 | 指标名称 | 指标值 | 指标描述 |',
    '产出指标 | 数量指标 | 375万平方米 | 完成375万平方米的绿地养护 |',
    '质量指标 | 100% | 绿地全覆盖 |',
    '时效指标 | 全年 | 全年 |',
    '效益指标 | 社会效益指标 | 是 | 满足居民需求 |',
    '满意度指标 | 服务对象满意度指标 | ≥95% | 居民满意率 |',
  ];
  const document = drawDocument();
  const blocks = ['项目名称： | 绿化养护经费 |', ...lines].map(
    (text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } }) as const,
  );
  const plan = extractPlan({ ...document, source: { ...document.source, format: 'text' }, blocks });
  expect(plan.projects[0]?.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3])).toEqual([
    ['产出指标', '数量指标', '数量指标'],
    ['产出指标', '质量指标', '质量指标'],
    ['产出指标', '时效指标', '时效指标'],
    ['效益指标', '社会效益指标', '社会效益指标'],
    ['满意度指标', '服务对象满意度指标', '服务对象满意度指标'],
  ]);
});

test('the header of a list of projects names none', () => {
  const list = '项目名称 | 备注\n1 | 村道养护经费自评表\n2 | 桥梁检测经费自评表';
  const form = `项目名称 | 村道养护经费 | < | <\n${header}\n产出指标 | 数量指标 | 养护村道 | ≥40公里`;
  expect(names(drawDocument('2023年度项目支出绩效自评表', list, '项目支出绩效自评表', form))).toEqual([
    ['村道养护经费', ['养护村道']],
  ]);
});

test('a blank before the colon of 其中 cuts no label', () => {
  const dump = `项目绩效目标表
项目名称村道养护经费
项目主管部门云川县交通局项目执行单位云川县公路段
资金情况(万元)
年度资金总额:342
    其中 :上级资金268
          区级资金74
年度目标
养护村道，改善出行。
绩效指标一级指标二级指标三级指标指标值
产出指标数量指标养护村道≥40公里
质量指标养护合格率100%
效益指标社会效益指标受益人口≥4100人`;
  const { projects } = extractPlan({
    source: { file: 'dump.txt', sha256: '', format: 'text' },
    blocks: dump.split('\n').map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } })),
    messages: [],
  });
  expect(Object.values(projects[0]?.amounts.further ?? {})).toEqual(['2680000', '740000']);
});

test('conclusions below the indicators that span no columns are kept with their labels', () => {
  const form = `项目名称 | 村道养护经费 | < | <\n${header}\n产出指标 | 数量指标 | 养护村道 | ≥40公里`;
  const { projects } = extractPlan(
    drawDocument('项目支出绩效自评表', `${form}\n评价结论 | 完成年度目标。 | | \n存在问题 | 雨季停工。 | | `),
  );
  expect(projects[0]?.indicators).toHaveLength(1);
  expect(projects[0]?.further?.map(({ label, value }) => [label, value])).toEqual([
    ['评价结论', '完成年度目标。'],
    ['存在问题', '雨季停工。'],
  ]);
});

test('forms without titles begin anew at each 项目名称 above a table', () => {
  const table = `${header}\n产出指标 | 数量指标 | `;
  const document = drawDocument(
    '江城县2024年度项目绩效目标公开',
    '项目名称：路灯改造',
    `${table}更换路灯 | ≥90盏`,
    '项目名称：口袋公园',
    `${table}建成公园 | ≥3处`,
  );
  expect(names(document)).toEqual([
    ['路灯改造', ['更换路灯']],
    ['口袋公园', ['建成公园']],
  ]);
});

test('a label alone on its line has its value on the next, unless that is something else', () => {
  const table = `${header}\n产出指标 | 数量指标 | 送书场次 | ≥90场`;
  const read = (...lines: string[]) => extractPlan(drawDocument('2024年项目绩效目标公开', ...lines, table)).projects[0];
  expect(read('项目名称：', '流动图书车', '预算金额：', '18.2万元')).toMatchObject({
    name: '流动图书车',
    amounts: { total: '182000' },
  });
  expect(read('项目名称：', '项目支出绩效目标表')?.name).toBe('');
});
