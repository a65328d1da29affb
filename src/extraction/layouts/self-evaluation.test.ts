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
