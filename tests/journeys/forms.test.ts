import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mingji } from '../support/program.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const plan = join(samples, 'plans', 'yunchuan-culture-2025.plan.json');
const water = join(samples, 'yunchuan-water-2025.docx');

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingji-forms-cli-'));

test('mingji forms lists every form with id, title and origin', () => {
  const { code, out } = mingji('forms');
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(11);
  expect(out).toMatch(/project-self-evaluation +项目支出绩效自评表　全国通用，财预〔2020〕10号/);
});

describe('mingji render', () => {
  test('writes a file for each project into a folder and prints where they are', () => {
    const out = folder();
    const said = mingji('render', plan, '--form', 'project-declaration', '--out', out);
    expect(said.code).toBe(0);
    expect(said.out.trim().split('\n')).toHaveLength(2);
    expect(readdirSync(out).sort()).toEqual(['1.全民阅读推广经费.docx', '2.非物质文化遗产保护与传承专项资金.docx']);
  });

  test('says what has no place before it writes, and with --strict does not write', () => {
    const file = join(folder(), 'a.pdf');
    const said = mingji('render', plan, '--form', 'hunan-department', '--format', 'pdf', '--out', file, '--strict');
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/《部门整体支出绩效目标表（湖南附表1）》写不下的内容[\s\S]*总体绩效目标 没有位置/);
    expect(existsSync(file)).toBe(false);
  });

  test('several forms do not fit into one file unless they are bound', () => {
    const file = join(folder(), 'a.docx');
    expect(mingji('render', plan, '--form', 'project-declaration', '--out', file)).toMatchObject({ code: 64 });
    expect(mingji('render', plan, '--form', 'project-declaration', '--out', file, '--bound')).toMatchObject({
      code: 0,
    });
    expect(existsSync(file)).toBe(true);
  });

  test('names the path of what is wrong in a plan file', () => {
    const bad = join(folder(), 'bad.json');
    const content = JSON.parse(readFileSync(plan, 'utf8')) as { projects: { amounts: { total: unknown } }[] };
    if (content.projects[0]) content.projects[0].amounts.total = '约48万';
    writeFileSync(bad, JSON.stringify(content));
    const { code, err } = mingji('render', bad, '--form', 'project-declaration');
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.json[\s\S]*projects\[0\]\.amounts\.total/);
  });

  test('an unknown form is answered with the list', () => {
    const { code, err } = mingji('render', plan, '--form', 'strange');
    expect(code).toBe(64);
    expect(err).toContain('hebei-budget-text');
  });
});

test('mingji convert writes a Hebei paper as Sichuan’s list, in 元, and reads it back', () => {
  const out = join(folder(), 'goals.xlsx');
  const said = mingji('convert', water, '--to', 'sichuan-goals', '--format', 'xlsx', '--out', out);
  expect(said.code).toBe(0);
  expect(said.err).toMatch(/资金支出计划 没有位置/);
  const amounts = (file: string) => {
    const read = JSON.parse(mingji('read', file, '--format', 'json').out) as {
      projects: { name: string; amounts: { total?: string }; indicators: unknown[] }[];
    };
    return read.projects.map((project) => [project.name, project.amounts.total, project.indicators.length]);
  };
  expect(amounts(out)).toEqual(amounts(water));
});
