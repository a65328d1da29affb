import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../model/plan.ts';
import { drawDocument } from '../../drawn-document.ts';
import { extractPlan } from '../../extract-plan.ts';

function planOf(lines: readonly string[]): Plan {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
}

const read = ({ projects }: Plan): readonly unknown[] =>
  projects.flatMap(({ indicators }) =>
    indicators.map(({ level3, description, target, actual, weight, score }) =>
      [level3, description, target.text, actual, weight, score].join(' · '),
    ),
  );

const HEAD = [
  '沙岭县林草局2021年度预算项目绩效自评表',
  '一、基本情况 项目名称: 护林员管护补助 是否为专项资金: 实施(主管)单位 326001-沙岭县林草局管护站 金额单位: 万元',
  '二、预算执行情况 预算安排情况(调整后) 资金到位情况 资金执行情况 预算执行进度(%)',
  '预算数 42.50 到位数 42.50 执行数 40.80 96.00',
  '三、目标完成情况 年度预期目标 具体完成情况 总体完成率(%)',
  '组织护林员巡山。 全年巡山1200次。 100.00',
  '发放管护补助。 补助已经发放。 100.00',
];
const UPPER =
  '四、年度绩效指标完成情况 一级指标 二级指标 三级指标 指标分值 预期指标值 单项指标实际完成值 单项指标完成情况 自评得分';
const LOWER = '符号 单位(文字描述) 单项指标得分 权重占比(%) 单项指标折算得分';
const ROWS = [
  '产出指标 数量指标 护林员人数 全县在岗护林员的人数 >= 85 人(个) 86人 完成 20.00 20.00 4.00',
  '质量指标 巡护到位率 按规定路线巡护的次数占应巡护次数的比例 >= 95 %(百分比) 97% 完成 20.00 20.00 4.00',
  '满意度指标 服务对象满意度指标 护林员满意度 受访护林员的满意程度 >= 90 %(百分比) 93% 完成 10.00 10.00 1.00',
];
const READ = [
  '护林员人数 · 全县在岗护林员的人数 · >=85人(个) · 86人 · 20.00 · 20.00',
  '巡护到位率 · 按规定路线巡护的次数占应巡护次数的比例 · >=95%(百分比) · 97% · 20.00 · 20.00',
  '护林员满意度 · 受访护林员的满意程度 · >=90%(百分比) · 93% · 10.00 · 10.00',
];

describe('a header whose second line divides 指标值 and 得分 (河北 self-evaluations)', () => {
  it('has the sign, the value and the unit where 指标值 stands, and descriptions behind the names that it does not name', () => {
    expect(read(planOf([...HEAD, UPPER, LOWER, ...ROWS]))).toEqual(READ);
  });

  it('is the same between pipes, with one cell a line, and with a word for the value', () => {
    expect(read(planOf([...HEAD, UPPER, LOWER, ...ROWS].map((line) => line.replaceAll(' ', ' | '))))).toEqual(READ);
    expect(read(planOf([...HEAD, UPPER, LOWER, ...ROWS].flatMap((line) => line.split(' '))))).toEqual(READ);
    expect(read(planOf([...HEAD, UPPER, LOWER.replace(' ', ' 值 '), ...ROWS]))).toEqual(READ);
  });

  it('leaves the words of a name that blanks cut together where the rows read no better for a column of descriptions', () => {
    const header = '一级指标 二级指标 三级指标 符号 指标值 单位 权重';
    const rows = [
      '产出指标 数量指标 管护面积 ≥ 300 亩 30',
      '质量指标 成活率 ≥ 90 % 30',
      '时效指标 按期 完成率 ≥ 95 % 30',
    ];
    const names = planOf(['项目支出绩效目标表', header, ...rows]).projects[0]?.indicators;
    expect(names?.map(({ level3, description }) => [level3.replace(/\s/g, ''), description])).toEqual([
      ['管护面积', undefined],
      ['成活率', undefined],
      ['按期完成率', undefined],
    ]);
  });

  it('takes the points converted by the weight where those of the line are out of a hundred', () => {
    const upper = '一级指标\t二级指标\t三级指标\t指标分值\t预期指标值\t\t\t实际完成值\t自评得分\t\t';
    const lower = '\t\t\t\t符号\t值\t单位(文字描述)\t\t单项指标得分\t权重占比(%)\t单项指标折算得分';
    const rows = [
      '产出指标\t数量指标\t护林员人数\t20\t>=\t85\t人\t86\t100\t20\t20',
      '\t质量指标\t巡护到位率\t20\t>=\t95\t%\t90\t94\t20\t18.8',
    ];
    const lines = planOf(['预算项目绩效自评表', upper, lower, ...rows]).projects[0]?.indicators;
    expect(lines?.map(({ weight, score }) => [weight, score])).toEqual([
      ['20', '20'],
      ['20', '18.8'],
    ]);
  });

  it('fills the blank cells of the line above, where a caption stands in front of both', () => {
    const upper = '四、指标\t一级指标\t二级指标\t三级指标\t预期指标值\t\t\t实际完成值\t自评得分\t\t';
    const lower = '\t\t\t\t符号\t值\t单位(文字描述)\t\t单项指标得分\t权重占比(%)\t单项指标折算得分';
    const rows = [
      '\t产出指标\t数量指标\t护林员人数\t>=\t85\t人\t86\t20\t20\t4',
      '\t\t质量指标\t巡护到位率\t>=\t95\t%\t97\t20\t20\t4',
      '\t效果指标\t生态效益指标\t火灾受害率\t<=\t0.9\t‰\t0.1\t30\t30\t9',
    ];
    expect(read(planOf(['预算项目绩效自评表', upper, lower, ...rows]))).toEqual([
      '护林员人数 ·  · >=85人 · 86 · 20 · 20',
      '巡护到位率 ·  · >=95% · 97 · 20 · 20',
      '火灾受害率 ·  · <=0.9‰ · 0.1 · 30 · 30',
    ]);
  });

  it('is read the same in a table, where 权重占比 beside 指标分值 is kept as printed', () => {
    const plan = extractPlan(
      drawDocument(`
        一级指标 | 二级指标 | 三级指标 | 指标分值 | 预期指标值 | < | < | 实际完成值 | 自评得分 | <
        ^ | ^ | ^ | ^ | 符号 | 值 | 单位 | ^ | 单项指标折算得分 | 权重占比(%)
        产出指标 | 数量指标 | 护林员人数 | 25 | >= | 85 | 人 | 86 | 4 | 20
      `),
    );
    expect(read(plan)).toEqual(['护林员人数 ·  · >=85人 · 86 · 25 · ']);
    expect(plan.projects[0]?.indicators[0]?.further).toEqual({ 单项指标折算得分: '4', '权重占比(%)': '20' });
  });
});

describe('the head of such a form', () => {
  const plan = planOf([...HEAD, UPPER, LOWER, ...ROWS]);

  it('names the office and the project, with labels nobody has listed between, and prints the unit of its money', () => {
    expect(plan.department).toEqual({ name: '沙岭县林草局管护站', code: '326001' });
    expect(plan.projects[0]?.name).toBe('护林员管护补助');
    expect(plan.messages.map(({ code }) => code)).not.toContain('amount-unit-assumed');
  });

  it('has lines of one goal each with its result and its rate beside it', () => {
    expect(plan.projects[0]?.goals).toEqual(['组织护林员巡山。\n发放管护补助。']);
    expect(plan.projects[0]?.outcome).toBe('全年巡山1200次。\n补助已经发放。');
  });
});
