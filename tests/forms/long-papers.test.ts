import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import type { Form } from '../../src/forms/form.ts';
import { findForm } from '../../src/forms/forms.ts';
import type { Block } from '../../src/model/document.ts';
import type { Plan, Project } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { parsePlan } from '../../src/services/forms/parse-plan.ts';
import { boundPaper } from '../../src/services/forms/render-forms.ts';

const sample = join(import.meta.dirname, '..', '..', 'samples', 'plans', 'yunchuan-culture-2025-result.plan.json');
const plan = parsePlan(readFileSync(sample, 'utf8'), 'sample');
const COUNT = 70;
const projects = Array.from({ length: COUNT }, (_, index): Project => {
  const [from] = plan.projects.slice(index % plan.projects.length);
  if (!from) throw new Error('the sample plan has no project');
  return { ...from, name: `${from.name}（第${index + 1}期）`, code: `139900${25}P${String(index).padStart(12, '0')}` };
});
const long: Plan = { ...plan, projects };

const bound = async (id: string): Promise<Uint8Array> => {
  const form: Form | undefined = findForm(id);
  if (!form) throw new Error(id);
  return boundPaper(form, { plan: long }, 'pdf').write();
};
const textOf = (block: Block): string => (block.kind === 'paragraph' ? block.text : '');

test('a bound pdf that is set in pieces reads back project by project, in order', async () => {
  const bytes = await bound('project-self-evaluation');
  const read = extractPlan(await readDocument(bytes, 'bound.pdf'));
  expect(read.projects.map(({ name }) => name)).toEqual(projects.map(({ name }) => name));
  expect(read.projects.map(({ indicators }) => indicators.length)).toEqual(
    projects.map(({ indicators }) => indicators.filter(({ horizon }) => horizon === 'annual').length),
  );
  const file = Buffer.from(bytes).toString('latin1');
  // One font program of each face a piece, and three pieces.
  expect(file.match(/\/FontFile2 /g)?.length).toBeLessThanOrEqual(9);
  expect(file).toContain(`/Count ${COUNT}`);
}, 60_000);

test('the contents of a long paper lead to the pages where the headings stand, over all pieces', async () => {
  const bytes = await bound('hebei-budget-text');
  const { blocks } = await readDocument(bytes, 'paper.pdf');
  const lines = blocks.map((block) => ({ text: textOf(block), page: block.at.page ?? 0 }));
  for (const number of [1, 20, 45, COUNT]) {
    const title = `${number}.${projects[number - 1]?.name}绩效目标表`.replace(/\s/g, '');
    const plain = lines.map(({ text, page }) => ({ text: text.replace(/\s/g, ''), page }));
    const listed = plain.find(({ text }) => text.startsWith(title) && /\.\.\.\.(\d+)$/.test(text));
    const stands = plain.find(({ text }) => text === title);
    expect(Number(/(\d+)$/.exec(listed?.text ?? '')?.[1]), title).toBe(stands?.page);
  }
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).not.toContain('heading:');
  expect(file.match(/\/Subtype \/Link/g)?.length).toBeGreaterThan(COUNT);
  expect(file.match(/\/Title <FEFF/g)).toHaveLength(COUNT + 5);
}, 60_000);

test('a long paper has the same bytes each time', async () => {
  expect(Buffer.from(await bound('hunan-spending-direction')).equals(await bound('hunan-spending-direction'))).toBe(
    true,
  );
}, 60_000);
