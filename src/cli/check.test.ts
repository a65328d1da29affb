import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../base/bilingual.ts';
import { runCommandLine } from './run.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/yunchuan-water-2025.docx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingji-check-'));
beforeAll(() => {
  copyFileSync(SAMPLE, join(folder, '水利局.docx'));
  writeFileSync(join(folder, '坏.docx'), 'PK\u0003\u0004 broken');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function mingji(...words: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: async (text: string | Uint8Array) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    err: (text: string) => {
      err += text;
    },
    errIsTerminal: false,
    outIsTerminal: false,
    columns: 100,
    language: 'zh' as Language,
    cwd: folder,
  };
  return { code: await runCommandLine(words, io), out, err };
}

describe('mingji check', () => {
  test('prints findings for a person and answers 2', async () => {
    const { code, out, err } = await mingji('check', '水利局.docx');
    expect(code).toBe(2);
    expect(out).toContain('项目预算数与资金来源之和不符');
    expect(out).toContain('建议审核表');
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  test('one bad file never stops the others, and the answer is 1', async () => {
    const { code, out, err } = await mingji('check', '.', '--format', 'json');
    const report = JSON.parse(out) as { files: { source: { file: string }; findings: unknown[] }[]; summary: unknown };
    expect(code).toBe(1);
    expect(report.files.map(({ source }) => source.file).sort()).toEqual(['坏.docx', '水利局.docx'].sort());
    expect(report.summary).toMatchObject({ files: 2, faulty: 1 });
    expect(err).toContain('坏.docx: ');
  });

  test('writes SARIF over several files as one document', async () => {
    const { out } = await mingji('check', '水利局.docx', '坏.docx', '--format', 'sarif');
    const { runs } = JSON.parse(out) as { runs: { results: unknown[]; invocations: unknown[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(10);
    // What could not be read is told: to a machine no results look like nothing found.
    const [place] = [{ physicalLocation: { artifactLocation: { uri: '%E5%9D%8F.docx' } } }];
    expect(runs[0]?.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', locations: [place] }] },
    ]);
  });

  test('shows findings of the asked severity alone; without any the answer is 0', async () => {
    const { out } = await mingji('check', '水利局.docx', '--severity', 'error', '--format', 'json');
    const { files } = JSON.parse(out) as { files: { findings: { severity: string }[] }[] };
    expect(new Set(files[0]?.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    const { findings } = files[0] ?? { findings: [] };
    const off = [...new Set(findings.map((finding) => (finding as unknown as { rule: string }).rule))];
    const rules = off.map((id) => `  ${id}: { severity: off, reason: 试验 }`).join('\n');
    writeFileSync(join(folder, 'quiet.yaml'), `rules:\n${rules}\n`);
    const quiet = await mingji('check', '水利局.docx', '--severity', 'error', '--config', 'quiet.yaml');
    expect(quiet.code).toBe(0);
    expect(quiet.out).toContain('停用的规则');
    expect(quiet.out).toContain('试验');
  });

  test('writes one page, or a report for each file into a folder with the summary on the screen', async () => {
    const one = await mingji('check', '水利局.docx', '-f', 'html', '-o', 'one.html');
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect(one.out).toContain('汇总');
    expect(one.err).toBe(`报告：${join(folder, 'one.html')}\n`);
    const round = await mingji('check', '水利局.docx', '坏.docx', '-f', 'html', '-o', 'pages');
    expect(round.err).toContain(`报告：${join(folder, 'pages', 'index.html')}\n`);
    for (const name of ['水利局.docx.check.html', '坏.docx.check.html', 'index.html']) {
      expect(existsSync(join(folder, 'pages', name))).toBe(true);
    }
  });

  test('writes what it would print into one file, under its name when it is whole', async () => {
    const { out } = await mingji('check', '水利局.docx', '坏.docx', '-f', 'json');
    await mingji('check', '水利局.docx', '坏.docx', '-f', 'json', '-o', 'all.json');
    expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe(out);
    expect(existsSync(join(folder, 'all.json.part'))).toBe(false);
  });

  test('puts several papers into one workbook', async () => {
    await mingji('check', '水利局.docx', '坏.docx', '-f', 'xlsx', '-o', 'all.xlsx');
    const bytes = readFileSync(join(folder, 'all.xlsx'));
    await mingji('check', '水利局.docx', '-f', 'xlsx', '-o', 'one.xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(readFileSync(join(folder, 'one.xlsx')).length);
  });

  test('compares with last year when told so', async () => {
    const same = await mingji('check', '水利局.docx', '--previous', '水利局.docx');
    expect([0, 2]).toContain(same.code);
    const bad = await mingji('check', '水利局.docx', '--previous', '坏.docx');
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('坏.docx');
  });

  test('says what cannot be and what to do: 64 for the command line, 78 for the configuration', async () => {
    expect(await mingji('check', '水利局.docx', '-f', 'xlsx')).toMatchObject({ code: 64, out: '' });
    expect((await mingji('check', '水利局.docx', '坏.docx', '-f', 'html')).err).toContain('--out');
    expect((await mingji('check', '水利局.docx', '--profile', '无')).code).toBe(64);
    writeFileSync(join(folder, 'bad.yaml'), 'rules:\n  nothing: { severity: hint }\n');
    const bad = await mingji('check', '水利局.docx', '--config', 'bad.yaml');
    expect(bad.code).toBe(78);
    expect(bad.err).toMatch(/bad\.yaml[\s\S]*第2行/);
  });
});

describe('mingji rules', () => {
  test('lists every rule and explains one', async () => {
    const list = await mingji('rules');
    expect(list.code).toBe(0);
    expect(list.out).toMatch(/unit-missing +警告/);
    const one = await mingji('rules', 'unit-missing');
    expect(one.out).toContain('依据');
    expect(one.out).toContain('要报的例子');
    expect(JSON.parse((await mingji('rules', '--format', 'json')).out)).toBeInstanceOf(Array);
  });

  test('a misspelt rule is named with the nearest', async () => {
    const { code, err } = await mingji('rules', 'unit-mising');
    expect(code).toBe(64);
    expect(err).toContain('unit-missing');
  });
});
