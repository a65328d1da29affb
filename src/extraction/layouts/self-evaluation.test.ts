import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const form = (title: string) => `
${title} | < | < | < | < | < | < | < | <
（2023年度） | < | < | < | < | < | < | < | <
项目名称 | < | < | 中小学图书馆建设经费 | < | < | < | < | <
主管部门 | < | < | 临河口市教育局 | < | 实施单位 | 临河口市教育技术中心 | < | <
项目资金 / （万元） |  | < | 年初 / 预算数 | 全年 / 预算数（A） | 全年 / 执行数（B） | 分值 | 执行率（B/A） | 得分
^ | 年度资金总额： | < | 50.00 | 48.00 | 45.60 | 10 | 95% | 9.5
^ | 其中：当年财政拨款 | < | 50.00 | 48.00 | 45.60 | — | 95% | —
^ | 上年结转资金 | < |  |  |  | — |  | —
^ | 其他资金 | < |  |  |  | — |  | —
年度 / 总体 / 目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
^ | 新建图书馆6个，购书2万册。 | < | < | < | 新建图书馆6个，购书2.1万册。 | < | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度 / 指标值 | 实际 / 完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 产出指标 / （50分） | 数量指标 | 指标1：新建图书馆数量 | ≥6个 | 6个 | 25 | 25 | 
^ | ^ | ^ | 指标2： |  |  |  |  | 
^ | ^ | ^ | …… |  |  |  |  | 
^ | ^ | 时效指标 | 指标1：采购完成时间 | 10月底前 | 11月 | 25 | 20 | 供货商延期，明年提前招标
^ | 效益指标（30分） | 社会效益 / 指标 | 指标1：学生借阅人次 | ≥5000 / 人次 | 6200人次 | 30 | 30 | 
^ | 满意度指标（10分） | 服务对象满意度指标 | 指标1：师生满意度 | ≥90% | 93% | 10 | 10 | 
总分 | < | < | < | < | < | 100 | 94.5 | 优
注：其他资金包括和财政拨款共同投入的自有资金。 | < | < | < | < | < | < | < | <
`;
const plan = extractPlan(drawDocument(form('项目支出绩效自评表')));
const project = plan.projects[0];

test('the self-evaluation form is known and nothing in it is unread', () => {
  expect(plan.layout).toBe('self-evaluation');
  expect(plan.fiscalYear).toBe(2023);
  expect(plan.department).toEqual({ name: '临河口市教育局' });
  expect(project?.further).toBeUndefined();
  expect(plan.messages).toEqual([]);
});

test('the money table gives its lines in 元, a dash gives no value', () => {
  expect(project?.execution).toMatchObject([
    {
      label: '年度资金总额',
      kind: 'total',
      initial: '500000',
      adjusted: '480000',
      executed: '456000',
      weight: '10',
      rate: '95%',
      score: '9.5',
    },
    { label: '其中：当年财政拨款', kind: 'fiscal', initial: '500000', rate: '95%' },
    { label: '上年结转资金', kind: 'carried-over', initial: '', adjusted: '' },
    { label: '其他资金', kind: 'other', initial: '' },
  ]);
  expect(project?.execution?.[1]).not.toHaveProperty('score');
  expect(project?.amounts).toMatchObject({ total: '500000', fiscal: '500000', other: '' });
});

test('goal, result, total and grade are read', () => {
  expect(project?.goals).toEqual(['新建图书馆6个，购书2万册。']);
  expect(project?.outcome).toBe('新建图书馆6个，购书2.1万册。');
  expect([project?.printedTotal, project?.printedGrade]).toEqual(['94.5', '优']);
});

test('placeholder rows of the template are no indicators, level names lose their score', () => {
  const lines = project?.indicators.map((i) => [
    i.level1,
    i.level2,
    i.level3,
    i.target.text,
    i.actual,
    i.weight,
    i.score,
    i.reason,
  ]);
  expect(lines).toEqual([
    ['产出指标', '数量指标', '指标1：新建图书馆数量', '≥6个', '6个', '25', '25', ''],
    ['产出指标', '时效指标', '指标1：采购完成时间', '10月底前', '11月', '25', '20', '供货商延期，明年提前招标'],
    ['效益指标', '社会效益指标', '指标1：学生借阅人次', '≥5000人次', '6200人次', '30', '30', ''],
    ['满意度指标', '服务对象满意度指标', '指标1：师生满意度', '≥90%', '93%', '10', '10', ''],
  ]);
});

test('a form about the department as a whole gives its lines to the plan and no project', () => {
  const whole = extractPlan(
    drawDocument(
      form('部门整体支出绩效自评表').replace(
        '项目名称 | < | < | 中小学图书馆建设经费',
        '部门名称 | < | < | 临河口市教育局',
      ),
    ),
  );
  expect(whole.projects).toEqual([]);
  expect(whole.indicators).toHaveLength(4);
  expect(whole.execution).toHaveLength(4);
  expect(whole.printedTotal).toBe('94.5');
  expect(whole.budget).toMatchObject({ total: '500000' });
});

test('an amount that is none is null and said with its place', () => {
  const broken = extractPlan(
    drawDocument(form('项目支出绩效自评表').replace('年度资金总额： | < | 50.00', '年度资金总额： | < | 五十左右')),
  );
  expect(broken.projects[0]?.execution?.[0]?.initial).toBeNull();
  expect(broken.messages).toMatchObject([{ code: 'amount-unreadable', at: { table: 1, row: 6, column: 4 } }]);
});

test('sources that a sentence tells beside a money table are no sources of the budget', () => {
  const lines = [
    '村卫生室补助资金转移支付区域(项目)绩效目标自评表',
    '(2022年度)',
    '转移(项目)名称 村卫生室补助资金',
    '地方主管部门 沐溪县卫生健康局 资金使用单位 沐溪县卫生健康局',
    '项目资金(万元) 全年预算数(A) 全年执行数(B) 执行率(B/A)',
    '年度资金总额: 861.20 861.20 100%',
    ' 其中:中央补助 320.00 320.00 100%',
    '       地方资金 541.20 541.20 100%',
    '总体目标完成情况 总体目标 全年实际完成情况',
    '   按时足额拨付补助,保障村卫生室正常运转。',
    '  完成补助861.20万元,中央补助320.00万元,地方财政补助541.20万元;其中完成偏远村补助96.4万元,其中中央补助40.2万元,地方财政补助56.2万元',
    '',
    '',
    '一级指标 二级指标 三级指标 年度指标值 全年完成值 未完成原因和改进措施',
    '产出指标',
    '数量指标  指标1:补助村卫生室数量 ≥148个 148个',
  ];
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  const { projects } = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  expect(projects[0]?.amounts).toMatchObject({ total: '8612000' });
  expect(projects[0]?.amounts.further).toEqual({ '其中:中央补助': '3200000', 地方资金: '5412000' });
});
