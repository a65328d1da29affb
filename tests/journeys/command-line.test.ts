import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mingji } from '../support/program.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const water = join(samples, 'yunchuan-water-2025.docx');
const library = join(samples, 'linhekou-library-2024-self-evaluation.xlsx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-cli-'));
  writeFileSync(join(folder, 'a-note.txt'), '青禾区图书馆2025年工作要点\n一、抓好阅读推广。\n');
  writeFileSync(join(folder, 'b-broken.docx'), readFileSync(water).subarray(0, 4000));
  writeFileSync(join(folder, 'c-paper.docx'), readFileSync(water));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('mingji read', () => {
  test('prints the plan of one file and nothing else on standard output', () => {
    const { code, out, err } = mingji('read', water, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ schema: 'mingji.plan/1', department: { name: '云川县水利局' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('prints an array for several files, in their order', () => {
    const { out } = mingji('read', water, library, '--format', 'json');
    const plans = JSON.parse(out) as { source: { file: string } }[];
    expect(plans.map(({ source }) => source.file)).toEqual([
      'yunchuan-water-2025.docx',
      'linhekou-library-2024-self-evaluation.xlsx',
    ]);
  });

  test('goes on behind a broken file, says what is wrong with it and answers with a fault', () => {
    const { code, out, err } = mingji('read', folder, '--format', 'json');
    const plans = JSON.parse(out) as { source: { file: string }; projects: unknown[]; messages: { code: string }[] }[];
    expect(plans.map(({ source, projects }) => [source.file, projects.length])).toEqual([
      ['a-note.txt', 0],
      ['b-broken.docx', 0],
      ['c-paper.docx', 3],
    ]);
    expect(plans[0]?.messages.map((message) => message.code)).toContain('no-performance-table');
    expect(plans[1]?.messages.length).toBeGreaterThan(0);
    expect(err).toMatch(/b-broken\.docx：错误：/);
    expect(code).toBe(1);
  });

  test('shows no progress bar where nobody watches', () => {
    expect(mingji('read', folder).err).not.toMatch(/\r|█/);
  });

  test('reads a document without any performance table as an empty plan and says so', () => {
    const { code, out, err } = mingji('read', join(folder, 'a-note.txt'));
    expect(code).toBe(0);
    expect(out).toContain('没有读到绩效指标表');
    expect(err).not.toBe('');
  });

  test('ends a file after its time', () => {
    // Enough rows for many times the limit on any machine: a small paper can be done before anybody looks at the clock.
    const slow = join(mkdtempSync(join(folder, 'slow-')), 'rows.html');
    writeFileSync(
      slow,
      `<table>${'<tr><td>产出指标<td>数量指标<td>举办读书活动<td>≥12场</tr>'.repeat(200_000)}</table>`,
    );
    const { code, err } = mingji('read', slow, '--time-limit', '0.1');
    expect(code).toBe(1);
    expect(err).toContain('已停止');
  });

  test('reads of a scan what there is time for, and says what was not recognised', () => {
    const scan = fileURLToPath(new URL('../corpus/pdf/landscape.scan.pdf', import.meta.url));
    const { code, out, err } = mingji('read', scan, '--time-limit', '3');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('landscape.scan.pdf') });
    expect(err).toMatch(/第1页：错误：第 1 页.*3 秒.*--time-limit/);
    expect(mingji('check', scan, '--time-limit', '3').out).toContain('没有识别的页或图片');
  });

  test('writes one result per file into a folder', () => {
    const out = join(folder, 'results');
    mingji('read', water, library, '--format', 'csv', '--out', out);
    expect(readdirSync(out)).toEqual([
      'linhekou-library-2024-self-evaluation.xlsx.plan.csv',
      'yunchuan-water-2025.docx.plan.csv',
    ]);
    const lines = readFileSync(join(out, 'yunchuan-water-2025.docx.plan.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(1 + 23);
  });

  test('writes yaml with one document per file', () => {
    const { out } = mingji('read', water, library, '--format', 'yaml');
    expect(out.split('\n---\n')).toHaveLength(2);
  });
});

describe('mingji check', () => {
  test('answers 2 for findings and 0 where only milder ones than asked for are left', () => {
    expect(mingji('check', water).code).toBe(2);
    expect(mingji('check', join(folder, 'a-note.txt'), '--severity', 'error').code).toBe(0);
  });
});

describe('a wrong command line', () => {
  test.each([
    ['an unknown command', ['chek'], 64, /没有“chek”这个命令，是不是 check。/],
    ['a command like no other', ['xxxxxx'], 64, /没有“xxxxxx”这个命令。/],
    [
      'an unknown option',
      ['read', '--fromat', 'json'],
      64,
      /无法理解 --fromat。是不是 --format？请看 mingji read --help\n$/,
    ],
    ['an option without its value', ['read', 'x', '--format'], 64, /无法理解 --format。后面要写值/],
    ['a form that is not named', ['render', 'x'], 64, /请写明表样的编号/],
    ['an unknown value', ['read', 'x', '--format', 'xml'], 64, /json、yaml、table、csv/],
    ['a time that is none', ['read', 'x', '--time-limit', 'soon'], 64, /秒数|找不到/],
    ['no file', ['read'], 64, /请给出/],
  ])('%s is refused with the way out', (_name, words, code, said) => {
    const answer = mingji(...words);
    expect(answer.err).toMatch(said);
    expect(answer.out).toBe('');
    expect([code, 1]).toContain(answer.code);
  });

  test('a file that is not there is a fault, named with its path', () => {
    expect(mingji('read', 'nowhere.docx')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.docx') });
  });

  test('help goes to standard output and is no fault', () => {
    expect(mingji('read', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--time-limit') });
    expect(mingji('--help').out).toContain('check');
    expect(mingji('help', 'read').out).toBe(mingji('read', '--help').out);
    expect(mingji('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^mingji \d+\.\d+\.\d+\n$/) });
  });
});
