import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OperationalError } from '../../base/operational-error.ts';
import { layOut } from '../../forms/lay-out.ts';
import { createPdfWriter } from '../../forms/pdf/render-pdf.ts';
import { computeValues } from './compute-values.ts';
import { fontFolders } from './font-folders.ts';
import { fileNameOf } from './output-name.ts';
import { parsePlan } from './parse-plan.ts';
import { boundPaper, formOf, formPapers, onlyProject } from './render-forms.ts';
import { renderPdf } from './standing-pdf-process.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'samples', 'plans');
const sample = (name: string) => parsePlan(readFileSync(join(folder, name), 'utf8'), name);
const plan = sample('yunchuan-culture-2025.plan.json');
const result = sample('yunchuan-culture-2025-result.plan.json');

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof OperationalError) return error.code;
  }
  return 'nothing was refused';
};

test('a form about a project is written for each project, or bound into one', () => {
  const form = formOf('project-declaration');
  const single = formPapers(form, { plan }, 'docx');
  expect(single.map(({ name }) => name)).toEqual(['1.全民阅读推广经费', '2.非物质文化遗产保护与传承专项资金']);
  expect(boundPaper(form, { plan }, 'docx').name).toBe('项目支出绩效目标申报表');
});

test('a form that the plan has nothing for is refused', () => {
  const empty = { ...plan, projects: [] };
  expect(codeOf(() => formPapers(formOf('project-declaration'), { plan: empty }, 'docx'))).toBe('nothing_to_render');
  expect(codeOf(() => boundPaper(formOf('project-declaration'), { plan: empty }, 'pdf'))).toBe('nothing_to_render');
});

test('a project is chosen by number, name or part of it', () => {
  expect(onlyProject(plan, '2').projects[0]?.name).toBe('非物质文化遗产保护与传承专项资金');
  expect(onlyProject(plan, '阅读').projects[0]?.name).toBe('全民阅读推广经费');
  expect(codeOf(() => onlyProject(plan, '3'))).toBe('unknown_project');
  expect(codeOf(() => formOf('strange'))).toBe('unknown_form');
});

describe('what is computed for a form', () => {
  const cwd = folder;

  test('scores, rate and total where the paper has actual values and no scores', async () => {
    const frame = await computeValues(formOf('project-self-evaluation'), result, { cwd });
    const [project] = frame.plan.projects;
    expect(project?.execution?.[0]).toMatchObject({ rate: '95.00%', weight: '10', score: '9.50' });
    expect(project?.indicators[1]).toMatchObject({ level3: '流动图书车服务次数', score: '9.69' });
    expect(project).toMatchObject({ printedTotal: '98.44', printedGrade: '优' });
    expect(project && frame.traces?.get(project)).toContain('98.44');
  });

  test('scores that somebody has filled in are not overwritten unasked', async () => {
    const filled = {
      ...result,
      projects: result.projects.map((project) => ({
        ...project,
        printedTotal: '100',
        indicators: project.indicators.map((one) => ({ ...one, score: '1' })),
      })),
    };
    const frame = await computeValues(formOf('project-self-evaluation'), filled, { cwd });
    expect(frame.plan.projects[0]).toMatchObject({ printedTotal: '100' });
    expect(frame.plan.projects[0]?.indicators[0]?.score).toBe('1');
  });

  test('the review of the goals, proposed from what the rules find', async () => {
    const { review } = await computeValues(formOf('goal-review'), plan, { cwd });
    expect(review?.parts).toHaveLength(4);
    expect(Number(review?.total)).toBeGreaterThan(50);
  });

  test('the month and the rate of a monitored period', async () => {
    const monitored = sample('yunchuan-culture-2025-monitoring.plan.json');
    const frame = await computeValues(formOf('project-monitoring'), monitored, { cwd, through: '2025-07-31' });
    expect(frame.throughMonth).toBe(7);
    expect(frame.plan.projects[0]?.execution?.[0]).toMatchObject({ rate: '52.00%', forecast: '481000' });
  });
});

test('a pdf from a process of its own has the same bytes', async () => {
  const form = layOut(formOf('hunan-department'), { plan });
  const own = createPdfWriter(fontFolders()).render(form);
  expect(Buffer.from(await renderPdf(form)).equals(Buffer.from(own))).toBe(true);
});

test('file names keep the words that a shared folder takes, and never meet', () => {
  const taken = new Set<string>();
  expect(fileNameOf('路桥/隧道: 养护?', 'pdf', taken)).toBe('路桥_隧道_ 养护_.pdf');
  expect(fileNameOf('路桥/隧道: 养护?', 'pdf', taken)).toBe('路桥_隧道_ 养护_(2).pdf');
});
