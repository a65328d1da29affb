import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import type { Indicator, Plan } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';

const formats = ['docx', 'doc', 'xlsx', 'xls', 'pdf', 'html'] as const;
const papers = ['yunchuan-water-2025', 'linhekou-library-2024-self-evaluation'] as const;

/** The plan without what belongs to the file: where things stand, the source, and the reader's notes about it. */
function substance(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(substance);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !['at', 'places', 'source', 'messages'].includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, substance(one)]));
}

async function planOf(paper: string, format: string): Promise<Plan> {
  const file = `${paper}.${format}`;
  return extractPlan(await readDocument(readFileSync(new URL(`../../samples/${file}`, import.meta.url)), file));
}

const line = (one: Indicator): string => `${one.level1}/${one.level2}/${one.level3} ${one.target.text}`;

for (const paper of papers) {
  for (const format of formats) {
    test(`${paper} as ${format} gives the same plan as its web page`, async () => {
      const [expected, found] = [await planOf(paper, 'html'), await planOf(paper, format)];
      expect(found.projects.flatMap(({ indicators }) => indicators.map(line))).toEqual(
        expected.projects.flatMap(({ indicators }) => indicators.map(line)),
      );
      expect(substance(found)).toEqual(substance(expected));
    });
  }
}

test('the plan of the Hebei paper is what a careful reader gets out of it', async () => {
  const plan = await planOf('yunchuan-water-2025', 'docx');
  expect(plan).toMatchObject({
    layout: 'hebei',
    department: { name: '云川县水利局', code: '318001' },
    fiscalYear: 2025,
    divisions: [{ title: '农村供水保障' }, { title: '防汛抗旱' }, { title: '基层队伍建设' }],
  });
  expect(plan.safeguards).toHaveLength(4);
  expect(
    plan.divisions.map(({ targets }) => targets.map(({ target }) => target.op + target.value + target.unit)),
  ).toEqual([['≥60次', '≥95%'], ['≥1次', '≥98%'], ['≥80人次']]);
  expect(
    plan.projects.map(({ name, code, amounts }) => [name, code, amounts.total, amounts.fiscal, amounts.other]),
  ).toEqual([
    ['农村饮水管网维护经费', '13099125P00318110001A', '360000', '360000', ''],
    ['防汛物资储备经费', '13099125P003181100026', '200000', '180000', '10000'],
    ['水利工程技术培训经费', '13099125P00318110003L', '50000', '50000', ''],
  ]);
  expect(plan.projects.map(({ fundingPlan }) => fundingPlan.map(({ value, unit }) => `${value}${unit}`))).toEqual([
    ['25%', '50%', '80%', '100%'],
    ['8', '8', '8', ''],
    ['0%', '40%', '80%', '100%'],
  ]);
});
