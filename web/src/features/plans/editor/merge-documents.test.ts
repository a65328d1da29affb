import { describe, expect, it } from 'vitest';
import type { Indicator, Plan } from '#contract/plan-content.ts';
import { emptyIndicator, withCell } from './indicator-cells.ts';
import { matchDocument } from './match-sections.ts';
import { mergeDocuments } from './merge-documents.ts';
import { documentOf, type PlanDocument, planOf } from './plan-document.ts';

const line = (level3: string, target = '≥1次'): Indicator =>
  withCell(withCell(emptyIndicator, 'level3', level3), 'target', target);

function planWith(indicators: readonly Indicator[], more: Partial<Plan> = {}): Plan {
  return {
    schema: 'mingji.plan/1',
    source: { file: '', sha256: '', format: 'unknown' },
    layout: 'general',
    department: { name: '云川县水利局' },
    divisions: [],
    safeguards: [],
    workPlan: [],
    indicators: [...indicators],
    projects: [],
    messages: [],
    ...more,
  };
}

/** What comes of it: the names and targets, and the conflicts as "mine/theirs". */
function merge(base: Plan, mine: Plan, theirs: Plan) {
  const from = documentOf(base);
  const own = matchDocument(from, documentOf(mine));
  const merged = mergeDocuments(from, own, matchDocument(from, documentOf(theirs)));
  const shown = (document: PlanDocument): string[] =>
    planOf(document).indicators.map(({ level3, target }) => `${level3} ${target.text}`);
  return { merged, lines: shown(merged.document), conflicts: merged.conflicts, shown };
}

describe('joining what two people made of a plan', () => {
  const base = planWith([line('培训'), line('检查'), line('演练')]);

  it('takes what only one has changed', () => {
    const mine = planWith([line('培训', '≥2次'), line('检查'), line('演练')]);
    const theirs = planWith([line('培训'), line('检查'), line('演练', '≥3次')], { overallGoal: '保安全' });
    const { lines, conflicts, merged } = merge(base, mine, theirs);
    expect(lines).toEqual(['培训 ≥2次', '检查 ≥1次', '演练 ≥3次']);
    expect(conflicts).toEqual([]);
    expect(merged.document.plan.overallGoal).toBe('保安全');
  });

  it('keeps lines that either has added, in their places, and drops what one took away and the other left alone', () => {
    const mine = planWith([line('培训'), line('宣传'), line('检查'), line('演练')]);
    const theirs = planWith([line('培训'), line('检查'), line('值守')]);
    expect(merge(base, mine, theirs).lines).toEqual(['培训 ≥1次', '宣传 ≥1次', '检查 ≥1次', '值守 ≥1次']);
  });

  it('keeps a line that one has changed and the other taken away', () => {
    const mine = planWith([line('培训'), line('检查', '≥9次'), line('演练')]);
    const theirs = planWith([line('培训'), line('演练')]);
    expect(merge(base, mine, theirs).lines).toContain('检查 ≥9次');
  });

  it('asks where both have changed one cell, and takes theirs only where that is chosen', () => {
    const mine = planWith([line('培训', '≥2次'), line('检查'), line('演练')]);
    const theirs = planWith([line('培训', '≥5次'), line('检查'), line('演练')]);
    const { lines, conflicts, merged, shown } = merge(base, mine, theirs);
    expect(lines[0]).toBe('培训 ≥2次');
    expect(conflicts).toMatchObject([{ what: 'target', base: '≥1次', mine: '≥2次', theirs: '≥5次' }]);
    expect(conflicts[0] && shown(conflicts[0].takeTheirs(merged.document))[0]).toBe('培训 ≥5次');
  });

  it('asks about fields over the table as well', () => {
    const own = planWith(base.indicators, { overallGoal: '甲' });
    const { conflicts } = merge(base, own, planWith(base.indicators, { overallGoal: '乙' }));
    expect(conflicts).toMatchObject([{ base: '', mine: '甲', theirs: '乙' }]);
  });

  it('is no conflict when both have typed the same', () => {
    const both = planWith([line('培训', '≥2次'), line('检查'), line('演练')]);
    expect(merge(base, both, both).conflicts).toEqual([]);
  });
});
