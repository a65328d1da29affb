import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { checkPlan } from './check-plan.ts';
import { examplePlan, exampleProject, line } from './example-plan.ts';
import { plain } from './plain-text.ts';
import { rules } from './registry.generated.ts';
import type { Example, Rule } from './rule.ts';

const findingsOf = (rule: Rule, { plan, previous }: Example) =>
  checkPlan(plan, previous ? { previous } : {}, {}, [rule]).findings;

/** What a JSON pointer leads to; undefined when it leads nowhere. */
function resolve(plan: Plan, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  it.each(rule.examples.accept.map((example) => [example.name, example] as const))('accepts: %s', (_name, example) => {
    expect(findingsOf(rule, example).map((finding) => finding.message.zh)).toEqual([]);
  });

  it.each(rule.examples.reject.map((example) => [example.name, example] as const))('finds: %s', (_name, example) => {
    const findings = findingsOf(rule, example);
    expect(findings.map((finding) => finding.message.zh)).toHaveLength(example.findings);
    expect(example.findings).toBeGreaterThan(0);
    for (const { message, remedy, subject, label, excerpt } of findings) {
      for (const text of [message.zh, message.en, remedy.zh, remedy.en, label]) expect(text.trim()).not.toBe('');
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).not.toMatch(/undefined|\[object/);
      expect(message.zh + remedy.zh).not.toMatch(/undefined|\[object/);
      expect(resolve(example.plan, subject), `${subject} leads nowhere`).not.toBeUndefined();
      expect(message.zh, 'quotes the words concerned').toContain('「');
      const words = plain(message.zh).match(/「[^」]*」/g) ?? [];
      const paper = plain(JSON.stringify([example.plan, example.previous, excerpt, label]).replaceAll('\\n', ''));
      for (const word of words)
        expect(paper, `${word} is not in the paper`).toContain(plain(word.slice(1, -1).replace(/…$/, '')));
    }
  });

  it('has enough examples, a citation and words in both languages', () => {
    expect(rule.examples.accept.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.reject.length).toBeGreaterThanOrEqual(2);
    expect(rule.cites.length).toBeGreaterThan(0);
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    for (const text of [rule.title, rule.explanation]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
    }
    if (rule.topic === 'self-evaluation') expect(rule.reviewPoint).toBeUndefined();
    else expect(rule.reviewPoint).toBeDefined();
  });
});

describe('the rules together', () => {
  it('are at least sixty and have one id and one title each', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.title.zh)).size).toBe(rules.length);
  });

  it('take no time over a text that goes on for thousands of blanks', () => {
    const texts = ['完成2024年', '改造户数（≥', '费用合计', '共3次'].map((lead) => `${lead}${' '.repeat(4_000)}任务`);
    const goal = texts.join('。');
    const indicators = texts.map((text) => line('数量指标', text, text, { basis: text, actual: text, reason: text }));
    const project = exampleProject({ goals: texts, purpose: goal, outcome: goal, indicators });
    const plan = examplePlan({ fiscalYear: 2025, overallGoal: goal, projects: [project] });
    const started = performance.now();
    checkPlan(plan);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
