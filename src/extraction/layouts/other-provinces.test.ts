import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('Guangdong: two columns of values behind one set of names give two horizons; an empty cell gives none', () => {
  const plan = extractPlan(
    drawDocument(`
项目支出绩效目标申报表（2025年） | < | < | < | <
项目名称 | 校园足球 | < | 主管部门 | 临河口市教育局
总体绩效目标 | 实施周期目标 | < | 年度目标 | <
^ | 三年建成足球特色校9所。 | < | 建成足球特色校3所。 | <
一级指标 | 二级指标 | 三级指标 | 实施周期目标值 | 年度目标值
产出指标 | 数量指标 | 建成特色校 | ≥9所 | ≥3所
效益指标 | 社会效益指标 | 学生参与率 |  | ≥60%
`),
  );
  expect(plan.layout).toBe('guangdong');
  expect(plan.projects[0]?.midtermGoals).toEqual(['三年建成足球特色校9所。']);
  expect(plan.projects[0]?.indicators.map((i) => [i.horizon, i.level3, i.target.text])).toEqual([
    ['midterm', '建成特色校', '≥9所'],
    ['annual', '建成特色校', '≥3所'],
    ['annual', '学生参与率', '≥60%'],
  ]);
});

test('Hubei: the values of past years are kept beside the one expected, and the costing is read', () => {
  const plan = extractPlan(
    drawDocument(
      '临河口市2025年市直部门预算项目支出绩效目标表',
      '申报单位：临河口市图书馆    金额单位：万元',
      `
项目名称 | 图书购置 | < | 项目类别 | 运行维护类 | <
项目预算 | 成本构成 | 金额 | 测算（公式）依据 | 2023年实际执行数 | 2024年实际执行数
^ | 图书 | 50.00 | 20000册*25元=50万元 | 48 | 49
^ | 报刊 | 1.5 | 1000种*15元=1.5万元 | 1.5 | 1.5
^ | 合计 | 51.5 |  | 49.5 | 50.5
绩效目标 | 充实馆藏。 | < | < | < | <
一级指标 | 二级指标 | 绩效标准 | 指标值 | < | <
^ | ^ | ^ | 前年 | 上年 | 预计当年实现
数量指标 | 购书册数 | 计划标准 | 1.8万册 | 1.9万册 | ≥2万册
质量指标 | 验收合格率 | 行业标准 | 100% | 100% | 100%
`,
    ),
  );
  expect(plan.layout).toBe('hubei');
  expect(plan.fiscalYear).toBe(2025);
  expect(plan.department.name).toBe('临河口市图书馆');
  const [project] = plan.projects;
  expect(project?.costLines.map((line) => [line.name, line.amount, line.formula])).toEqual([
    ['图书', '500000', '20000册*25元=50万元'],
    ['报刊', '15000', '1000种*15元=1.5万元'],
  ]);
  expect(project?.costTotal).toBe('515000');
  expect(project?.indicators).toMatchObject([
    {
      level1: '',
      level2: '数量指标',
      level3: '购书册数',
      basis: '计划标准',
      target: { op: '≥', value: '20000' },
      further: { 前年: '1.8万册', 上年: '1.9万册' },
    },
    { level1: '', level2: '质量指标', level3: '验收合格率' },
  ]);
});

test('Shanghai: money is in 元 where the form prints no unit', () => {
  const plan = extractPlan(
    drawDocument(`
财政项目支出绩效目标申报表 | < | < | <
（2024年度） | < | < | <
项目名称 | 社区食堂补贴 | 项目类别 | 经常性项目
项目概况 | 为老年人提供午餐补贴。 | < | <
立项依据 | 养老服务条例 | < | <
项目总预算（元） | 1500000 | 当年预算（元） | 1500000
项目总目标 | 补贴到位。 | < | <
年度绩效目标 | 补贴不少于10万人次。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标目标值
产出指标 | 数量 | 补贴人次 | ≥100000人次
效果指标 | 满意度 | 老人满意度 | ≥90%
`),
  );
  expect(plan.layout).toBe('shanghai');
  const [project] = plan.projects;
  expect(project?.amounts.total).toBe('1500000');
  expect(project?.midtermAmounts?.total).toBe('1500000');
  expect(project?.goals).toEqual(['补贴不少于10万人次。']);
  expect(project?.midtermGoals).toEqual(['补贴到位。']);
  expect(project?.further).toMatchObject([
    { label: '项目概况', value: '为老年人提供午餐补贴。' },
    { label: '立项依据', value: '养老服务条例' },
  ]);
});

test('Yunnan: operator, value and unit are joined below one header, 定量 stays what it is', () => {
  const plan = extractPlan(
    drawDocument(
      `
项目支出绩效目标表 | < | < | < | < | < | < | <
单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容
`
        .replace('单位名称、项目名称', '项目名称')
        .replace(/^\n.*\n/, '\n') +
        `营养改善 | 学生吃好。 | 产出指标 | 数量指标 | 受益学生 | >= | 735 | 人 | 定量指标 | 受益学生人数
^ | ^ | 效益指标 | 社会效益指标 | 家长认可 | = | 有所提升 |  | 定性指标 | 家长评价
`,
    ),
  );
  expect(plan.layout).toBe('yunnan');
  expect(plan.projects[0]).toMatchObject({ name: '营养改善', goals: ['学生吃好。'] });
  expect(plan.projects[0]?.indicators).toMatchObject([
    { target: { op: '≥', value: '735', unit: '人' }, further: { 指标属性: '定量指标' } },
    { target: { kind: 'qualitative', text: '有所提升' }, further: { 指标属性: '定性指标' } },
  ]);
});

test('what no layout claims is read by labels and headers, with a message', () => {
  const plan = extractPlan(
    drawDocument(`
资金名称 | 乡村道路补助 | 单位 | 
等级 | 指标 | 目标 | 
一级 | 二级 | 三级 | 年度数值
产出值 | 数量值 | 修路里程 | >=12公里
`),
  );
  expect(plan.layout).toBe('general');
  expect(plan.messages.map((message) => message.code)).toContain('general-layout');
  expect(plan.projects[0]?.indicators).toMatchObject([
    { level1: '产出值', level3: '修路里程', target: { op: '≥', value: '12' } },
  ]);
});

test('Henan: classes that stand side by side each give their own names and targets, and a column names the projects', () => {
  const plan = extractPlan(
    drawDocument(
      '部门（单位）名称：颍阴县文化广电和旅游局    单位：万元',
      `
单位编码（项目编码） | 单位名称（项目名称） | 项目金额 | < | 绩效目标 | 成本指标 | < | 产出指标 | < | 满意度指标 | <
^ | ^ | 资金总额 | 单位资金 | ^ | 三级指标 | 指标值 | 三级指标 | 指标值 | 三级指标 | 指标值
131001 | 颍阴县文化广电和旅游局 | 86.00 | | | | | | | |
411024230000000031507 | 图书馆免费开放 | 86.00 | | 保障免费开放。 | 开放成本 | ≤86万元 | 开放天数 | ≥300天 | 读者满意度 | ≥90%
^ | ^ | ^ | ^ | ^ | | | 举办活动 | ≥60场 | |
`,
    ),
  );
  const [project, ...others] = plan.projects;
  expect(others).toEqual([]);
  expect([project?.name, project?.code, project?.amounts.total]).toEqual([
    '图书馆免费开放',
    '411024230000000031507',
    '860000',
  ]);
  expect(project?.indicators.map((i) => [i.horizon, i.level1, i.level3, i.target.text])).toEqual([
    ['annual', '成本指标', '开放成本', '≤86万元'],
    ['annual', '产出指标', '开放天数', '≥300天'],
    ['annual', '满意度指标', '读者满意度', '≥90%'],
    ['annual', '产出指标', '举办活动', '≥60场'],
  ]);
});

test('Guangxi: 合计 beside 项目资金 is the total, and 小计 is no amount of the source in front of it', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 生均经费 | < | <
项目资金（万元） | 合计 | < | 196.5
^ | 一般公共预算拨款 | 小计 | 196.5
^ | ^ | 市本级 | 190
^ | 其他资金 | < |
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 保障学生人数 | ≥1310人
`),
  );
  expect(plan.projects[0]?.amounts).toMatchObject({ total: '1965000', fiscal: '1965000', other: '' });
  expect(plan.messages.map((message) => message.code)).not.toContain('amount-unreadable');
});

test('Guangdong before 2018: 个性化指标 below its 指标类别, with the level of the year before beside this year’s', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 技工院校强师 | < | < | <
2017年金额（万元） | 5 | < | < | <
指标类别 | 个性化指标 | 上年度实际水平 | 本年度计划完成水平 | 指标解释及计算公式
社会效益 | 教师培训率 | 60% | 100% | 参加培训的教师占比
^ | 企业实践率 | 0% | 85% | 下厂实践的教师占比
`),
  );
  expect(plan.projects[0]?.amounts.total).toBe('50000');
  expect(plan.projects[0]?.indicators.map((i) => [i.level2, i.level3, i.target.text, i.description])).toEqual([
    ['社会效益', '教师培训率', '100%', '参加培训的教师占比'],
    ['社会效益', '企业实践率', '85%', '下厂实践的教师占比'],
  ]);
});

test('lines that nobody filled in, whose numbers run together, are no indicators', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 管护 | < | <
一级指标 | 二级指标 | 指标内容 | 指标值
产出指标 | 数量指标 | 数量、质量、成本方面的指标1.2.3.4. |
效益指标 | 社会效益 | 方面指标 | 1.2.3.4.
满意度指标 | 服务对象满意度 | 群众满意度 | ≥90%
`),
  );
  expect(plan.projects[0]?.indicators.map(({ level3 }) => level3)).toEqual(['群众满意度']);
});

test('what is no amount above the money of a form gives way to the amount', () => {
  const plan = extractPlan(
    drawDocument(`
年度预算安排 | 本年度安排的经费主要用于养护，不足部分由以后年度安排。 | < | <
项目名称 | 河道养护 | < | <
年度资金总额（万元） | 268.5 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 养护河道 | ≥12公里
`),
  );
  expect(plan.projects[0]?.amounts.total).toBe('2685000');
});

test('预算执行 and 预算执行率 are names of indicators where their values stand beside them, not the header of a money table', () => {
  const plan = extractPlan(
    drawDocument(`
部门名称 | 苇城区市场监督管理局 | < | < | <
一级指标 | 二级指标 | 三级指标 | 半年（程）计划值 | 全年（程）计划值
过程 | 预算执行 | 预算执行率 | ≥50% | ≥95%
履职 | 消费维权 | 投诉按期办结率 | ≥98% | ≥98%
`),
  );
  expect(
    [...plan.indicators, ...plan.projects.flatMap((p) => p.indicators)].map((i) => [i.level3, i.target.text]),
  ).toEqual([
    ['预算执行率', '≥95%'],
    ['投诉按期办结率', '≥98%'],
  ]);
});

test('Hebei 2019: of the grades of an indicator 优 is its target', () => {
  const plan = extractPlan(
    drawDocument(`
苇城区民政局困难群众救助绩效目标表 | < | < | < | < | < | < | <
绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准 | < | < | < | 评价标准确定依据
^ | ^ | ^ | 优 | 良 | 中 | 差 | ^
产出指标 | 低保金按时发放率 | 按时发放的比率 | 100% | 95% | 90% | 85% | 工作规程
效果指标 | 救助对象满意度 | 问卷调查 | 92% | 88% | 80% | 75% | 问卷
`),
  );
  expect(plan.projects[0]?.indicators.map((i) => [i.level1, i.level3, i.target.text])).toEqual([
    ['产出指标', '低保金按时发放率', '100%'],
    ['效果指标', '救助对象满意度', '92%'],
  ]);
});

test('Fujian: of columns headed by places the first is the target, the others are kept', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 小型水利设施修建 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标解释 | 柳坑镇上村 | 云岭乡后坂村
产出指标 | 数量指标 | 修建拦水坝（处） | 反映修建情况 | 2 | 1
满意度指标 | 服务对象满意度指标 | 群众满意度（%） | 反映满意情况 | ≥85% | ≥90%
`),
  );
  expect(plan.projects[0]?.indicators.map((i) => [i.level3, i.target.text, i.further?.['云岭乡后坂村']])).toEqual([
    ['修建拦水坝（处）', '2', '1'],
    ['群众满意度（%）', '≥85%', '≥90%'],
  ]);
});

test('investments of the central budget: the classes stand below 实施效果指标 and 过程管理指标', () => {
  const plan = extractPlan(
    drawDocument(`
专项名称 | 教育提质工程（苇城小学扩建） | < | <
下达地方或单位 | 苇城区人民政府 | < | <
下达中央预算内投资（万元） | 1860 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
实施效果指标 | 产出指标 | 扩建教学楼栋数 | 2栋
^ | 满意度指标 | 家长满意度 | ≥85%
过程管理指标 | 资金管理指标 | 投资支付率 | ≥75%
`),
  );
  expect(plan.projects[0]?.amounts.total).toBe('18600000');
  expect(plan.projects[0]?.indicators.map((i) => [i.level1, i.level2, i.level3])).toEqual([
    ['实施效果指标', '产出指标', '扩建教学楼栋数'],
    ['实施效果指标', '满意度指标', '家长满意度'],
    ['过程管理指标', '资金管理指标', '投资支付率'],
  ]);
});

test('a transfer as a whole is a project, and its department the one nearest to those who use the money', () => {
  const plan = extractPlan(
    drawDocument(
      '学前教育发展资金转移支付整体绩效目标自评表（2024年度）',
      `
转移支付（项目）名称 | 学前教育发展资金 | < | < | <
中央主管部门 | 教育部 | < | < | <
省级主管部门 | 河东省教育厅 | < | < | <
区县主管部门 | 苇城区教育局 | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值
产出指标 | 数量指标 | 改造公办园 | ≥3所 | 3所
`,
    ),
  );
  expect(plan.department.name).toBe('苇城区教育局');
  expect(plan.projects.map((p) => p.name)).toEqual(['学前教育发展资金']);
});
