import { describe, expect, test } from 'vitest';
import { emptyPlan } from '../model/empty-plan.ts';
import type { Plan, Project } from '../model/plan.ts';
import { indicatorsCsv } from './data-package.ts';
import { publicationOf } from './publication-of.ts';
import { publicationPage } from './publication-page.ts';
import { publicationFiles } from './site.ts';

const project = (name: string): Project => ({
  ...{ name, amounts: { total: '1000' }, fundingPlan: [], goals: [`${name}的目标`], midtermGoals: [] },
  ...{ costLines: [] },
  indicators: [
    {
      ...{ horizon: 'annual', level1: '产出指标', level2: '数量指标', level3: `${name}数量`, at: {} },
      target: { text: '≥3次', kind: 'number', op: '≥', value: '3', unit: '次', explicit: true },
    },
  ],
});
const plan: Plan = {
  ...emptyPlan({ file: 'a.docx', sha256: '', format: 'docx' }, 'general'),
  overallGoal: '部门的总目标',
  projects: [project('公开项目'), project('秘密项目')],
};
const head = {
  id: '01a21d12-0000-7000-8000-000000000000',
  office: { region: '130999', unit: '301', name: '云川县教育局' },
  fiscalYear: 2026,
  document: { id: '01a21d12-0000-7000-8000-000000000001', version: 1 },
  publishedOn: '2026-04-20',
};

describe('what is published', () => {
  test('holds the cleared project alone, in none of its files a word of the others or of the department', () => {
    const publication = publicationOf(head, plan, undefined, ['/projects/0']);
    const files = publicationFiles(publication, { proof: JSON.stringify(publication), verifier: '' });
    expect(files).toHaveLength(8);
    for (const { text } of files) expect(text).not.toMatch(/秘密|部门的总目标/);
    expect(files.every(({ text }) => text === '' || /公开项目|project/.test(text))).toBe(true);
  });

  test('is nothing where nothing was cleared', () => {
    expect(publicationOf(head, plan, undefined, []).tables).toEqual([]);
  });

  test('escapes what would be markup, and gives every value of its open data as it is', () => {
    const nasty = { ...plan, projects: [project('</script><script>alert(1)//'), project('=1+1')] };
    const publication = publicationOf(head, nasty, undefined, ['/projects/0', '/projects/1']);
    const page = publicationPage(publication, 'zh');
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
    expect(indicatorsCsv(publication)).toContain(',=1+1,');
  });
});
