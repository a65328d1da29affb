import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const planOf = (table: string) => extractPlan(drawDocument('2024年项目支出绩效目标表', table.trim()));
const indicatorsOf = (table: string) => planOf(table).projects[0]?.indicators ?? [];

test('a class in a row of its own above each header is the class of the rows below, and no indicator', () => {
  const plan = planOf(`
项目名称 | 智慧图书馆 | <
产出指标 | < | <
指标 | 指标值 | 权重
自助借还设备 | 12台 | 20
系统上线时间 | 6月30日前 | 10
效益指标 | < | <
指标 | 指标值 | 权重
自助借还率 | ≥80% | 20
`);
  expect(plan.projects[0]?.indicators.map(({ level1, level3, weight }) => [level1, level3, weight])).toEqual([
    ['产出指标', '自助借还设备', '20'],
    ['产出指标', '系统上线时间', '10'],
    ['效益指标', '自助借还率', '20'],
  ]);
  expect(plan.messages.map(({ code }) => code)).not.toContain('points-unreadable');
});

test('years below 目标值 are targets, the first of the year and the others of the years to come', () => {
  const lines = indicatorsOf(`
项目名称 | 储备林建设 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 目标值 | < | <
^ | ^ | ^ | 2024年 | 2025年 | 2026年
产出指标 | 数量指标 | 新造林面积 | ≥0.8万亩 | ≥1万亩 | ≥1.2万亩
`);
  expect(lines.map(({ horizon, target }) => [horizon, target.text])).toEqual([
    ['annual', '≥0.8万亩'],
    ['midterm', '≥1万亩'],
    ['midterm', '≥1.2万亩'],
  ]);
});

test('names numbered line by line in one cell with as many values beside them are as many indicators', () => {
  const lines = indicatorsOf(`
项目名称 | 技能培训 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值
产出指标 | 数量指标 | 1.开展培训班期数 / 2.培训人数 / 3.开发课程 | ≥24期 / ≥1200人次 / ≥6门 | 25期 / 1310人次 / 6门
^ | 质量指标 | 1、培训合格率 / 2、取证率 | 1、≥95% / 2、≥80% | 均已完成
^ | 时效指标 | 完成时间 | 2024年 / 12月底前 | 12月
`);
  expect(lines.map(({ level3, target, actual }) => [level3, target.text, actual])).toEqual([
    ['1.开展培训班期数', '≥24期', '25期'],
    ['2.培训人数', '≥1200人次', '1310人次'],
    ['3.开发课程', '≥6门', '6门'],
    ['1、培训合格率', '≥95%', '均已完成'],
    ['2、取证率', '≥80%', '均已完成'],
    ['完成时间', '2024年12月底前', '12月'],
  ]);
});

test('names line by line in one cell without numbers are several where each has its points or its operator; a name cut by its column is one', () => {
  const lines = indicatorsOf(`
项目名称 | 实训基地 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值
产出指标 | 数量指标 | 购置实训设备 / 建设实训室 | 96台（套） / 5间 | 102台 / 5间 | 15 / 10
^ | 质量指标 | 设备验收合格率 / 设备完好率 | ≥98% / ≥95% | 100% / 97% | 20
^ | 时效指标 | 项目按期 / 完成时间 | 2024年 / 12月底前 | 12月 | 10
`);
  expect(lines.map(({ level3, target, actual, weight }) => [level3, target.text, actual, weight])).toEqual([
    ['购置实训设备', '96台（套）', '102台', '15'],
    ['建设实训室', '5间', '5间', '10'],
    ['设备验收合格率', '≥98%', '100%', '20'],
    ['设备完好率', '≥95%', '97%', ''],
    ['项目按期完成时间', '2024年12月底前', '12月', '10'],
  ]);
});

test('a table that goes on behind a page break begins with the side label of its indicators', () => {
  const head = '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值';
  const plan = extractPlan(
    drawDocument(
      '2024年项目支出绩效目标表',
      `项目名称 | 水库维修 | < | < | <\n${head}\n^ | 产出指标 | 数量指标 | 维修座数 | ≥6座`,
      '附件2（续）',
      '绩效指标 | 产出指标 | 质量指标 | 验收合格率 | 100%\n^ | 效益指标 | 社会效益指标 | 垮坝事故 | 0起',
    ),
  );
  expect(plan.projects).toMatchObject([
    { name: '水库维修', indicators: [{ level3: '维修座数' }, { level2: '质量指标' }, { level3: '垮坝事故' }] },
  ]);
});

test('money and signatures below the indicators are no rows of theirs, nor is the caption of the next form under the same title', () => {
  const form = (name: string, amount: string) => `
填报单位（盖章）：大坪乡人民政府 | < | < | < | 2022年 月 日 | <
项目名称 | ${name} | < | < | 项目类别 | 衔接资金
指标 | 一级 | 二级 | 三级 | 指标值 | 分值
^ | 产出指标 | 数量指标 | 新建蓄水池 | ≥4口 | 90
资金来源（万元） | 中央 | 省级 | 市县 | 自筹 | 合计
^ | 27.60 | 18.40 | 0 | 0 | ${amount}
乡镇意见 | 同意申报。（盖章） | < | < | < | <`;
  const title = '大坪乡2022年项目绩效目标申报表';
  const plan = extractPlan(drawDocument(title, form('丰乐村蓄水池', '46.00'), title, form('青山村蓄水池', '46.00')));
  expect(plan.projects.map(({ name, amounts, indicators }) => [name, amounts.total, indicators.length])).toEqual([
    ['丰乐村蓄水池', '460000', 1],
    ['青山村蓄水池', '460000', 1],
  ]);
});

test('a line below the classes that stands in their column is an indicator of none', () => {
  const lines = indicatorsOf(`
项目名称 | 物业服务 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 保障会议场次 | ≥380场 | 90
预算执行率 |  |  | 100% | 10
`);
  expect(lines.map(({ level1, level3, target, weight }) => [level1, level3, target.text, weight])).toEqual([
    ['产出指标', '保障会议场次', '≥380场', '90'],
    ['', '预算执行率', '100%', '10'],
  ]);
});

test('words stand for the value in the column of units where its header says so', () => {
  const lines = indicatorsOf(`
项目名称 | 就业帮扶 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
^ | ^ | ^ | 符号 | 值 | 单位（文字描述）
产出指标 | 数量指标 | 开发岗位 | ≥ | 3200 | 个
效益指标 | 可持续影响指标 | 长效机制 |  |  | 健全
`);
  expect(lines.map(({ target }) => target.text)).toEqual(['≥3200个', '健全']);
});

test('numbered classes in the column of names, with nothing beside them, are the classes of the rows below', () => {
  const lines = indicatorsOf(`
项目名称 | 普惠托育 | < | <
序号 | 指标 | 指标值 | 权重
一 | 产出指标 |  | 50
（一） | 数量指标 |  | 
1 | 新增托位数 | ≥600个 | 30
（二） | 成本指标 |  | 
1 | 每托位补助 | ≤1万元 | 20
二 | 满意度指标 |  | 
（一） | 服务对象满意度指标 |  | 
1 | 家庭满意度 | ≥90% | 20
`);
  expect(lines.map(({ level1, level2, level3, weight }) => [level1, level2, level3, weight])).toEqual([
    ['产出指标', '数量指标', '新增托位数', '30'],
    ['产出指标', '成本指标', '每托位补助', '20'],
    ['满意度指标', '服务对象满意度指标', '家庭满意度', '20'],
  ]);
});

test('a column that holds names with their values is read as both', () => {
  const lines = indicatorsOf(`
项目名称 | 食品抽检 | <
一级指标 | 二级指标 | 三级指标及指标值
产出指标 | 数量指标 | 食品抽检批次≥2600批次
^ | ^ | 快检车运行天数：220天
效益指标 | 社会效益指标 | 保障群众饮食安全
`);
  expect(lines.map(({ level2, level3, target }) => [level2, level3, target.text])).toEqual([
    ['数量指标', '食品抽检批次', '≥2600批次'],
    ['数量指标', '快检车运行天数', '220天'],
    ['社会效益指标', '保障群众饮食安全', ''],
  ]);
});

test('a row that sums up the points of a class stands between the rows and does not end them', () => {
  const lines = indicatorsOf(`
项目名称 | 窗口服务 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 受理事项 | ≥3000件 | 50
产出指标小计 | < | < | < | 50
效益指标 | 社会效益指标 | 群众少跑路次数 | ≥2次 | 40
效益指标小计（40分） | < | < | < | 40
合计 | < | < | < | 90
`);
  expect(lines.map(({ level1, level3, weight }) => [level1, level3, weight])).toEqual([
    ['产出指标', '受理事项', '50'],
    ['效益指标', '群众少跑路次数', '40'],
  ]);
});

test('of the terms of a project each with a value has its indicator, one with a dash none', () => {
  const lines = indicatorsOf(`
项目名称 | 标准厂房 | < | < | <
一级指标 | 二级指标 | 三级指标 | 建设期指标值 | 运营期指标值
产出指标 | 数量指标 | 厂房面积 | 2.5万平方米 | /
^ | ^ | 厂房出租率 | — | ≥85%
效益指标 | 社会效益指标 | 新增就业 | ≥80人 | ≥600人
`);
  expect(lines.map(({ horizon, level3, target }) => [horizon, level3, target.text])).toEqual([
    ['midterm', '厂房面积', '2.5万平方米'],
    ['midterm', '厂房出租率', '≥85%'],
    ['midterm', '新增就业', '≥80人'],
    ['midterm', '新增就业', '≥600人'],
  ]);
});

test('a row that sums the lines up says no total where the points of budget execution stand beside the money', () => {
  const form = (sum: string) => `
项目名称 | 国企改革 | < | < | < | < | <
资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 800 | 800 | 760 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 完成值 | 得分
产出指标 | 数量指标 | 改制户数 | ≥3户 | 50 | 3户 | 50
效益指标 | 社会效益指标 | 安置人数 | ≥120人 | 40 | 108人 | 36
${sum}
`;
  expect(planOf(form('合计 | < | < | < | 90 | | 86')).projects[0]?.printedTotal).toBeUndefined();
  expect(planOf(form('总分 | < | < | < | 100 | | 95.5')).projects[0]?.printedTotal).toBe('95.5');
});

test('points that were recognised with little confidence are not read, and it is said where', () => {
  const document = drawDocument(`
项目名称 | 河道保洁 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 巡查里程 | ≥320公里 | 9
产出指标 | 质量指标 | 整改率 | ≥98% | 15
`);
  const blocks = document.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, cells: block.cells.map((cell) => ({ ...cell, confidence: cell.text === '9' ? 0.26 : 0.9 })) }
      : block,
  );
  const plan = extractPlan({ ...document, blocks });
  expect(plan.projects[0]?.indicators.map(({ weight }) => weight)).toEqual([null, '15']);
  expect(plan.messages.filter(({ code }) => code === 'points-unreadable')).toHaveLength(1);
});

test('a table that goes on behind a page break without the spans of its head has a cell for each column of it', () => {
  const { projects } = extractPlan(
    drawDocument(
      '2024年项目支出绩效目标表',
      '一级指标 | 二级指标 | 三级指标 | < | 指标值 | 分值\n产出指标 | 数量指标 | 养护县道里程 | < | ≥40公里 | 30',
      '（续）',
      '产出指标 | 质量指标 | 路面优良率 | ≥90% | 30\n效益指标 | 社会效益指标 | 道路通畅率 | ≥95% | 40',
    ),
  );
  expect(projects).toMatchObject([
    {
      indicators: [
        { level2: '数量指标', level3: '养护县道里程', target: { text: '≥40公里' }, weight: '30' },
        { level2: '质量指标', level3: '路面优良率', target: { text: '≥90%' }, weight: '30' },
        { level2: '社会效益指标', level3: '道路通畅率', target: { text: '≥95%' }, weight: '40' },
      ],
    },
  ]);
});
