import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeZip } from '../../base/zip-writer.ts';
import type { Indicator, Plan, Project } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { Acting } from '../acting/actor.ts';
import { createReview } from '../reviews/create-review.ts';
import { sha256Of } from '../reviews/sha256-of.ts';
import { demonstrationCity } from './city/city.ts';
import { makePlan, officeName } from './make-plan.ts';
import type { PaperMaker } from './story.ts';

/** A folder of first drafts for the next year as the finance bureau gets them: most with mistakes that offices really make, one not readable. Gives the batch. */
export async function putReview(
  acting: Acting,
  fiscalYear: number,
  { folder, paper }: { readonly folder: string; readonly paper: PaperMaker },
): Promise<string> {
  const entries = [];
  for (const [index, department] of demonstrationCity.departments.entries()) {
    const slip = SLIPS[index % SLIPS.length];
    const plan = makePlan(department, 'now', fiscalYear + 1);
    const { path } = await paper(slip ? slip(plan) : plan, '');
    entries.push({ name: `${officeName(department)}.docx`, content: await readFile(path) });
  }
  entries.push({ name: '清岚市统计局（打不开）.docx', content: entries[0]?.content.subarray(0, 900) ?? '' });
  const bytes = writeZip(entries);
  const path = join(folder, 'drafts.zip');
  await writeFile(path, bytes);
  const title = `${fiscalYear + 1}年部门预算绩效文本初稿`;
  const { id } = await createReview(
    acting,
    { path, fileName: `${title}.zip`, sha256: sha256Of(bytes), size: bytes.byteLength },
    title,
  );
  return id;
}

type Slip = (plan: Plan) => Plan;

const projectsOf = (plan: Plan, change: (project: Project) => Project): Plan => ({
  ...plan,
  projects: plan.projects.map(change),
});

const linesOf = (plan: Plan, change: (line: Indicator, index: number) => Indicator): Plan =>
  projectsOf(plan, (project) => ({ ...project, indicators: project.indicators.map(change) }));

const targetOf = (line: Indicator, text: string): Indicator => ({ ...line, target: parseTarget(text) });

/** Mistakes that reviewers return papers for. The first paper has none. */
const SLIPS: readonly (Slip | undefined)[] = [
  undefined,
  (plan) =>
    linesOf(plan, (line) => (line.level2 === '数量指标' ? targetOf(line, line.target.text.replace('≥', '≤')) : line)),
  (plan) =>
    projectsOf(plan, (project) => ({
      ...project,
      fundingPlan: project.fundingPlan.map((step) => ({ ...step, value: '25' })),
    })),
  (plan) =>
    linesOf(plan, (line) =>
      line.level1 === '满意度指标' ? { ...targetOf(line, '100%'), level3: '机关工作人员满意度' } : line,
    ),
  (plan) => ({ ...plan, safeguards: [...plan.safeguards, '4.加强管理。（新增必有，按照自己实际工作修改）'] }),
  (plan) =>
    linesOf(plan, (line) => (line.level1 === '效益指标' ? { ...targetOf(line, '显著提升'), description: '' } : line)),
  (plan) => projectsOf(plan, (project) => ({ ...project, amounts: { ...project.amounts, other: '50000' } })),
  (plan) => linesOf(plan, (line) => ({ ...line, basis: '依据上级要求', description: line.level3 })),
  (plan) =>
    projectsOf(plan, (project) => ({
      ...project,
      indicators: project.indicators.filter(({ level2 }) => level2 !== '数量指标'),
    })),
  (plan) => linesOf(plan, (line) => targetOf(line, line.target.text.replace(/[≥≤=]/, ''))),
  (plan) => ({ ...plan, overallGoal: `深入贯彻党的十九届四中全会精神。${plan.overallGoal ?? ''}` }),
  (plan) => linesOf(plan, (line, index) => (index === 0 ? { ...targetOf(line, '全年'), level2: '时效指标' } : line)),
];
