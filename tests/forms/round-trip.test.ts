import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { forms } from '../../src/forms/forms.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { awkwardPlans } from './awkward-plans.ts';
import { differences, type FileType, fillForm, planFor, writers } from './round-trip.ts';

/** A review judges the goals and does not carry them: there is no plan to read back. */
const carrying = forms.filter(({ needs }) => needs !== 'review');

/**
 * Word and Excel keep cells as they are written, so that any plan comes back. In a pdf a row that a page's end cuts has to be put together
 * from its looks; plans are drawn from one seed there, so that a rare cut that nobody can tell from two rows does not come and go.
 */
const RUNS: Readonly<Record<FileType, fc.Parameters<[Plan]>>> = {
  docx: { numRuns: 12, endOnFailure: true },
  xlsx: { numRuns: 12, endOnFailure: true },
  pdf: { numRuns: 8, seed: 1, endOnFailure: true },
};

describe.each(carrying)('$id', (form) => {
  test.each(['docx', 'xlsx', 'pdf'] as const)('written as %s and read again gives the same plan', async (type) => {
    await fc.assert(
      fc.asyncProperty(awkwardPlans, async (plan) => {
        expect(await differences(form, planFor(form, plan), type)).toEqual([]);
      }),
      RUNS[type],
    );
  });
});

test.each(['docx', 'xlsx', 'pdf'] as const)(
  'the declaration names the competent department with its code beside the unit, as published ones do (%s)',
  async (type) => {
    const form = forms.find(({ id }) => id === 'project-declaration');
    const [plan] = fc.sample(awkwardPlans, { seed: 3, numRuns: 1 });
    const [project] = plan?.projects ?? [];
    if (!form || !plan || !project) throw new Error('there is no such form or plan');
    const own = { ...plan, department: { name: '云川县交通运输局', code: '031' } };
    const read = async (one: Plan) => extractPlan(await readDocument(writers[type](fillForm(form, one)), `a.${type}`));

    const declared = await read({
      ...own,
      projects: [{ ...project, department: '云川县交通运输局', unit: '公路服务中心' }],
    });
    expect(declared.department).toEqual({ name: '云川县交通运输局', code: '031' });
    expect(declared.projects[0]?.unit).toBe('公路服务中心');

    // The code is that of the paper's own department; another one goes without.
    const other = await read({ ...own, projects: [{ ...project, department: '云川县水利局', unit: '水库管理处' }] });
    expect(other.projects[0]?.department ?? other.department.name).toBe('云川县水利局');
    expect(other.department.code).toBeUndefined();
  },
);
