import { expect, it } from 'vitest';
import type { Plan, Project } from '#contract/plan-content.ts';
import { listsOf, withBlock, withText } from './list-parts.ts';
import { matchDocument } from './match-sections.ts';
import { mergeDocuments } from './merge-documents.ts';
import { documentOf, type PlanDocument, planOf } from './plan-document.ts';

const project: Project = {
  name: '全民阅读',
  amounts: { total: '200000', further: { 上年结转: '5000' } },
  fundingPlan: [{ by: '3月底', value: '20', unit: '%', at: { page: 3 } }],
  goals: [],
  midtermGoals: [],
  indicators: [],
  costLines: [],
};

const plan: Plan = {
  schema: 'mingji.plan/1',
  source: { file: '', sha256: '', format: 'unknown' },
  layout: 'general',
  department: { name: '云川县教育局' },
  divisions: [
    {
      title: '阅读',
      goal: '办好活动',
      targets: [
        { name: '活动', target: { text: '≥3场', kind: 'number', op: '≥', value: '3', unit: '场', explicit: true } },
      ],
    },
  ],
  safeguards: ['加强领导'],
  workPlan: [],
  indicators: [],
  projects: [project],
  messages: [],
};

function listOf(document: PlanDocument, at: number, key: string) {
  const section = document.sections[at];
  const part = section && listsOf(section).find((one) => one.key === key);
  if (!section || !part) throw new Error(`no list ${key}`);
  return { section, part, items: part.items(document, section) };
}

it('puts every list back as it was where nothing is typed, with what is not shown', () => {
  const document = documentOf(plan);
  for (const [at, section] of document.sections.entries()) {
    for (const { key } of listsOf(section)) {
      const { part, items } = listOf(document, at, key);
      if (items.length > 0) expect(planOf(part.put(document, section, items))).toEqual(plan);
    }
  }
});

it('changes a cell and keeps where the line stood in its paper', () => {
  const document = documentOf(plan);
  const { part, section, items } = listOf(document, 1, 'fundingPlan');
  const [, value] = part.columns;
  if (!value) throw new Error('no column');
  const after = planOf(part.put(document, section, withText(items, 0, value, '２５%')));
  expect(after.projects[0]?.fundingPlan).toEqual([{ by: '3月底', value: '25', unit: '%', at: { page: 3 } }]);
});

it('takes a block of Excel and adds the lines that are missing', () => {
  const { part, section, items } = listOf(documentOf(plan), 1, 'costLines');
  const block = withBlock(part, items, 0, 0, [
    ['租场地', '1.2万元', '12期×1000元'],
    ['印手册', '8,000', ''],
  ]);
  expect(planOf(part.put(documentOf(plan), section, block)).schema).toBe('mingji.plan/1');
  expect(block).toEqual([
    { name: '租场地', amount: '12000', formula: '12期×1000元' },
    { name: '印手册', amount: '8000', formula: '' },
  ]);
});

it('loses no source while its name is typed into that of another', () => {
  const document = documentOf(plan);
  const { part, section, items } = listOf(document, 1, 'amounts');
  const two = [...items, { name: '上年结转', value: '300' }];
  const further = planOf(part.put(document, section, two)).projects[0]?.amounts.further ?? {};
  expect(Object.values(further)).toEqual(['5000', '300']);
});

it('joins lists that two people changed: what only one has changed is taken, what both have is a conflict', () => {
  const base = documentOf(plan);
  const withSafeguards = (safeguards: readonly string[]): PlanDocument =>
    matchDocument(base, documentOf({ ...plan, safeguards }));
  const mine = withSafeguards(['加强领导', '定期检查']);
  const alone = mergeDocuments(base, mine, withSafeguards(plan.safeguards));
  expect(planOf(alone.document).safeguards).toEqual(['加强领导', '定期检查']);
  expect(alone.conflicts).toEqual([]);
  const both = mergeDocuments(base, mine, withSafeguards(['专人负责']));
  expect(both.conflicts.map((one) => one.key.split(' ').at(-1))).toEqual(['safeguards']);
  expect(planOf(both.conflicts.reduce((merged, one) => one.takeTheirs(merged), both.document)).safeguards).toEqual([
    '专人负责',
  ]);
});
