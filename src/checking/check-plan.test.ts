import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorClock } from '../../tests/support/processor-clock.ts';
import { checkPlan } from './check-plan.ts';
import { examplePlan, exampleProject, line } from './example-plan.ts';
import { rules } from './registry.generated.ts';

const plan = examplePlan({
  projects: [
    exampleProject({ name: '小项目', amounts: { total: '10000' }, indicators: [line('数量指标', '巡查次数', '≥0次')] }),
    exampleProject({
      name: '大项目',
      amounts: { total: '900000' },
      indicators: [line('数量指标', '检测桥梁', '1次'), line('质量指标', '险情发生率', '≥95%')],
    }),
  ],
});

describe('checkPlan', () => {
  it('sorts by severity, then by money, then by place', () => {
    const order = { error: 0, warning: 1, hint: 2 };
    const { findings } = checkPlan(plan);
    const keys = findings.map(({ severity }) => order[severity]);
    expect(keys).toEqual([...keys].sort());
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ subject }) => subject);
    expect(errors).toEqual(['/projects/1/indicators/1/target', '/projects/0/indicators/0/target']);
  });

  it('does not run a rule that is switched off and gives the reason in the report', () => {
    const report = checkPlan(plan, {}, { switchedOff: { 'target-always-met': { reason: '本市另有规定' } } });
    expect(report.findings.map(({ rule }) => rule)).not.toContain('target-always-met');
    expect(report.rules.map(({ id }) => id)).not.toContain('target-always-met');
    expect(report.switchedOff).toMatchObject([{ id: 'target-always-met', reason: '本市另有规定' }]);
    expect(report.rules).toHaveLength(rules.length - 1);
  });

  it('knows the words of a paper in traditional characters', () => {
    const indicators = [line('質(zhì)量指標(biāo)', '險情發(fā)生率', '≥95%')];
    const mirror = examplePlan({
      projects: [exampleProject({ name: '橋梁檢測', indicators })],
      messages: [{ severity: 'warning', code: 'traditional-characters', text: { zh: '繁体', en: 'traditional' } }],
    });
    expect(checkPlan(mirror).findings.map(({ rule }) => rule)).toContain('operator-against-direction');
  });

  it('takes the severity of the settings', () => {
    const report = checkPlan(plan, {}, { severities: { 'target-always-met': 'hint' } });
    expect(report.findings.find(({ rule }) => rule === 'target-always-met')?.severity).toBe('hint');
  });

  it('refuses to switch off without a reason, and rules that do not exist', () => {
    expect(() => checkPlan(plan, {}, { switchedOff: { 'target-always-met': { reason: ' ' } } })).toThrow('reason');
    expect(() => checkPlan(plan, {}, { severities: { 'no-such-rule': 'hint' } })).toThrow('no-such-rule');
  });

  it('says what could not be checked instead of letting it pass', () => {
    const { notChecked } = checkPlan(plan);
    expect(notChecked.map(({ rule }) => rule)).toContain('project-copied-from-last-year');
    const withPrevious = checkPlan(plan, { previous: plan });
    expect(withPrevious.notChecked.map(({ rule }) => rule)).not.toContain('project-copied-from-last-year');
  });

  it('takes a figure that could not be read for neither an empty one nor a wrong one', () => {
    const fundingPlan = ['25', null, '75', '100'].map((value, at) => ({ by: `${3 * at + 3}月底`, value, unit: '%' }));
    const { findings, notChecked } = checkPlan(examplePlan({ projects: [exampleProject({ fundingPlan })] }));
    expect(findings.map(({ rule }) => rule)).not.toContain('funding-plan-not-cumulative');
    expect(notChecked.map(({ rule }) => rule)).toContain('funding-plan-not-cumulative');
  });

  it('says of a phrase of former years that it was not checked where the paper has no year', () => {
    const { fiscalYear: _, ...undated } = examplePlan({ overallGoal: '深入贯彻党的十八大精神，完成养护任务。' });
    const { findings, notChecked } = checkPlan(undated);
    expect(findings.map(({ rule }) => rule)).not.toContain('slogan-out-of-date');
    expect(notChecked.map(({ rule }) => rule)).toContain('slogan-out-of-date');
  });

  it('never throws, whatever stands in the cells', () => {
    const words = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            '完成',
            '时间',
            '率',
            '不少于',
            '12',
            '%',
            '万元',
            '是否',
            '=',
            '×',
            '①',
            '；',
            '2023年',
            '满意度',
            '≤',
            '-',
            '0',
            '（',
          ),
          {
            maxLength: 30,
          },
        )
        .map((parts) => parts.join('')),
    );
    const indicator = fc
      .tuple(
        fc.constantFrom('数量指标', '成本指标', '时效指标', '满意度指标', '经济效益指标', ''),
        words,
        words,
        words,
        words,
      )
      .map(([level2, name, target, description, actual]) =>
        line(level2, name, target, { description, basis: name, weight: '10', score: null, actual }),
      );
    const amount = fc.constantFrom('100000', '0', '', null);
    const paper = fc
      .tuple(words, words, amount, amount, fc.array(indicator, { maxLength: 6 }))
      .map(([goal, formula, total, fiscal, indicators]) =>
        examplePlan({
          overallGoal: goal,
          indicators,
          projects: [
            exampleProject({
              name: goal,
              goals: [goal, formula],
              amounts: { total, fiscal },
              indicators,
              costLines: [{ name: goal, amount: total, formula }],
            }),
          ],
        }),
      );
    fc.assert(fc.property(paper, (one) => checkPlan(one).findings.every(({ message }) => message.zh !== '')));
  });

  it('does not take forever over long cells and long tables', () => {
    const long = '完成时间2次'.repeat(20_000);
    const indicators = Array.from({ length: 3000 }, (_, i) => line('数量指标', `检测桥梁${i}`, '≥2次'));
    const elapsed = processorClock();
    checkPlan(
      examplePlan({
        overallGoal: long,
        projects: [
          exampleProject({ purpose: long, goals: [long], indicators: [...indicators, line('质量指标', long, '持续')] }),
        ],
      }),
    );
    expect(elapsed()).toBeLessThan(10_000);
  });

  it('finds nothing in a paper without anything in it', () => {
    expect(checkPlan(examplePlan()).findings).toEqual([]);
  });
});
