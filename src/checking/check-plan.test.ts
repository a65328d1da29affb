import { describe, expect, it } from 'vitest';
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

  it('finds nothing in a paper without anything in it', () => {
    expect(checkPlan(examplePlan()).findings).toEqual([]);
  });
});
