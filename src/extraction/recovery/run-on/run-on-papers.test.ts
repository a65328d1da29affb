import { expect, test } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';

function read(text: string) {
  const blocks = [{ kind: 'paragraph' as const, text, at: { line: 1 } }];
  const plan = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  const [project] = plan.projects;
  return {
    name: project?.name,
    total: project?.amounts.total,
    rows: project?.indicators.map(({ level3, target, actual, weight }) =>
      [level3, target.text, actual, weight].filter((cell) => cell !== undefined).join(' | '),
    ),
  };
}
const head = (name: string, department: string, unit: string) =>
  `项目支出绩效目标表(2023年度)项目名称${name}${department}云川县交通局${unit}云川县公路段`;

test('names that count themselves begin with their number, whatever stands in front', () => {
  const rows =
    '一级指标二级指标三级指标指标值产出指标数量指标1.新建道路长度≥4.2公里2.新建管廊长度≥2.6公里质量指标1.验收合格率=100%时效指标1.投资完成率≥90%2.开工时间2023年3月底前效益指标社会效益指标1、提供就业岗位≥320个2、改善交通条件明显改善满意度指标服务对象满意度指标1.居民满意度≥85%';
  expect(read(head('道路工程', '主管部门', '项目单位') + rows).rows).toEqual([
    ...['1.新建道路长度 | ≥4.2公里', '2.新建管廊长度 | ≥2.6公里', '1.验收合格率 | =100%', '1.投资完成率 | ≥90%'],
    ...['2.开工时间 | 2023年3月底前', '1、提供就业岗位 | ≥320个', '2、改善交通条件 | 明显改善', '1.居民满意度 | ≥85%'],
  ]);
});

test('points may have 分 behind them, behind targets in words and dates as well', () => {
  const rows =
    '一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标保安人数12人12人10分10时效指标服务期限2022年1月1日至12月31日2022年1月1日至12月31日10分10效益指标社会效益指标安全事故零事故零事故15分15可持续影响指标保障能力持续提升持续提升15分14满意度指标服务对象满意度指标群众满意度≥95%98%10分10';
  expect(read(head('保安服务', '主管部门', '实施单位') + rows).rows).toEqual([
    '保安人数 | 12人 | 12人 | 10',
    '服务期限 | 2022年1月1日至12月31日 | 2022年1月1日至12月31日 | 10',
    '安全事故 | 零事故 | 零事故 | 15',
    '保障能力 | 持续提升 | 持续提升 | 15',
    '群众满意度 | ≥95% | 98% | 10',
  ]);
});

test('项目 in front of 主管部门 ends the name where the form prints 实施单位 without it', () => {
  const rows = '一级指标二级指标三级指标指标值产出指标数量指标养护村道≥40公里质量指标合格率≥95%';
  expect(read(head('村道养护项目', '主管部门', '实施单位') + rows).name).toBe('村道养护项目');
  expect(read(head('村道养护', '项目主管部门', '项目实施单位') + rows).name).toBe('村道养护');
});

test('money in a run has points with 分 as well', () => {
  const money =
    '项目资金(万元)年初预算数全年预算数全年执行数分值执行率得分年度资金总额96.4596.4594.1210分97.58%9.76其中:当年财政拨款96.4596.4594.12---';
  const rows = '一级指标二级指标三级指标年度指标值实际完成值产出指标数量指标养护村道≥40公里41公里质量指标合格率≥95%96%';
  expect(read(head('村道养护', '主管部门', '实施单位') + money + rows).total).toBe('964500');
});

test('a ground that says by what is judged is one cell, and 按标准 is no end of a name', () => {
  const rows =
    '绩效指标分类绩效指标绩效指标描述绩效指标评价标准评价标准确定依据优良中差产出指标补贴覆盖率困难家庭取暖补贴是否应补尽补100%90%85%85%按取暖补贴标准评价取暖补贴资金按标准发放的比率补贴标准与气温变化相适应,补贴资金按标准发放的比率92%82%72%72%按取暖补贴标准评价效果指标补贴对象对补贴工作满意度(%)问卷调查中,满意的补贴对象数量占调查总数的比率86%81%71%71%按服务对象满意度评价';
  expect(read(`冬季取暖补贴绩效目标表绩效目标保障困难家庭冬季取暖。${rows}`).rows).toEqual([
    '补贴覆盖率 | 100%',
    '取暖补贴资金按标准发放的比率 | 92%',
    '补贴对象对补贴工作满意度(%) | 86%',
  ]);
});

test('what a notice in front of the form calls by the words of labels in its sentences and titles is none of the form', () => {
  const notice =
    '各街道办、水利站:现下达水利专项资金18万元,请尽快将资金落实到具体项目单位,并严格按照办法的规定管好用好资金,附件:1.水利专项资金安排表2.水利专项资金绩效目标表云川县水利局附件1水利专项资金安排表序号属地金额项目1石桥镇18万元石桥沟护岸附件2水利专项资金绩效目标表项目名称水利专项资金主管部门(单位)名称云川县水利局资金情况(万元)资金总额18其中:财政拨款18其他资金0总体目标修复护岸1处绩效指标一级指标二级指标三级指标指标值产出指标数量指标修复护岸长度≥120米质量指标验收合格率100%';
  const blocks = [{ kind: 'paragraph' as const, text: notice, at: { line: 1 } }];
  const { projects } = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  expect(projects).toMatchObject([{ name: '水利专项资金', department: '云川县水利局', goals: ['修复护岸1处'] }]);
  expect(projects[0]).not.toHaveProperty('unit');
  expect(projects[0]?.further ?? []).toEqual([]);
});

test('项目 behind 持续性 belongs to it, and the words of a sentence that are a label of money are none', () => {
  const whole =
    '项目名称办公楼保障主管部门云川县机关事务中心实施单位云川县机关事务中心项目性质持续性项目立项依据县机关事务中心三定方案年度总体目标充分发挥项目资金在保障办公楼运行中的作用,以服务对象满意为目标。一级指标二级指标三级指标指标值产出指标数量指标维修次数≥280次成本指标成本控制率不超预算质量指标验收合格率≥92%';
  const blocks = [{ kind: 'paragraph' as const, text: whole, at: { line: 1 } }];
  const { projects } = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  expect(projects).toMatchObject([
    {
      nature: '持续性项目',
      further: [{ label: '立项依据', value: '县机关事务中心三定方案' }],
      goals: ['充分发挥项目资金在保障办公楼运行中的作用,以服务对象满意为目标。'],
    },
  ]);
  expect(projects[0]?.indicators.map(({ target }) => target.text)).toEqual(['≥280次', '不超预算', '≥92%']);
});

test('a table of money that runs on behind its label is an amount that nobody can read, not a blank', () => {
  const money =
    '项目预算成本构成金额测算（公式）依据2021年实际执行数2022年实际执行数保安服务费86依据招标文件8686维修维护费124据实结算98.4120.5合计210184.4206.5';
  const rows =
    '绩效目标保障大楼正常运行。一级指标二级指标三级指标指标值产出指标数量指标维修次数≥280次质量指标维修合格率≥92%满意度指标服务对象满意度指标职工满意度≥90%';
  const { name, total, rows: read_ } = read(head('大楼运行保障', '主管部门', '项目单位') + money + rows);
  expect([name, total, read_?.length]).toEqual(['大楼运行保障', null, 3]);
});

test('the words of the header of a numbered list are no labels, and 项目绩效目标表 is a title', () => {
  const whole =
    '现下达你单位会展奖励资金，附件：1.分配表2.项目绩效目标表云川省财政厅2022年6月29日附件1分配表序号单位名称会展项目名称分配金额(万元)1省卫生健康委2021健康产业博览会5002省贸促会2021创意设计周54.33合计554.33附件2项目绩效目标表主管部门：省商务厅资金总额：554.33项目负责人电话：6529总体目标目标1：培育一批会展项目一级指标二级指标三级指标绩效指标性质绩效指标值绩效度量单位权重产出指标数量指标全年会展业综合收入≥280亿元30%';
  const blocks = [{ kind: 'paragraph' as const, text: whole, at: { line: 1 } }];
  const { projects } = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  expect(projects).toMatchObject([{ name: '', amounts: { total: '5543300' }, department: '省商务厅' }]);
  expect(projects[0]?.indicators.map(({ level3, target }) => [level3, target.text])).toEqual([
    ['全年会展业综合收入', '≥280亿元'],
  ]);
});

test('times of each period, months of a year, bounds and states in words are values, and a class once more begins a name', () => {
  const rows =
    '一级指标二级指标三级指标指标值产出指标数量指标开展检查≥5次质量指标一户一档建档率达到95%文件合法性审查应审尽审时效指标资金拨付时间每月10日前报送时间每季度末后5个工作日内任务完成时间2024年1-12月成本指标成本控制不超预算项目总成本控制在132万元以内满意度指标服务对象满意度指标居民满意度≥85%';
  expect(read(head('社区服务', '主管部门', '实施单位') + rows).rows).toEqual([
    ...['开展检查 | ≥5次', '一户一档建档率 | 达到95%', '文件合法性审查 | 应审尽审', '资金拨付时间 | 每月10日前'],
    ...['报送时间 | 每季度末后5个工作日内', '任务完成时间 | 2024年1-12月', '成本控制 | 不超预算'],
    ...['项目总成本 | 控制在132万元以内', '居民满意度 | ≥85%'],
  ]);
});

test('a header that says 指标 once for all levels, or has lost its first character, heads the rows all the same', () => {
  const rows = '指标值产出指标数量指标养护村道≥40公里质量指标验收合格率≥98%效益指标社会效益指标道路通畅率≥95%';
  for (const header of ['一级二级三级指标', '级指标二级指标三级指标'])
    expect(read(head('村道养护', '主管部门', '实施单位') + header + rows).rows).toEqual([
      ...['养护村道 | ≥40公里', '验收合格率 | ≥98%', '道路通畅率 | ≥95%'],
    ]);
});
