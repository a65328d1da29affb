import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Sheet } from '../../base/workbook/workbook.ts';
import { examplePaper } from './example-paper.ts';
import { renderWorkbook, reportWorkbook } from './workbook-report.ts';

const papers = [examplePaper(), { ...examplePaper(), source: { ...examplePaper().source, file: '=HYPERLINK("x")' } }];
const texts = (sheet: Sheet | undefined): string[][] =>
  (sheet?.rows ?? []).map((row) => row.cells.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));

test('there is a sheet for the summary, the findings, what was not checked and the review form', () => {
  const names = (language: 'zh' | 'en'): string[] => reportWorkbook(papers, language).sheets.map(({ name }) => name);
  expect(names('zh')).toEqual(['汇总', '问题', '未检查', '建议审核表']);
  expect(names('en')).toEqual(['Summary', 'Findings', 'Not checked', 'Proposed review form']);
});

test('every finding of every paper has its row with place, words, remedy and citation', () => {
  const rows = texts(reportWorkbook(papers, 'zh').sheets[1]);
  expect(rows).toHaveLength(2 + 8);
  expect(rows[2]).toEqual(
    expect.arrayContaining(['错误', '表1 第3行 第5列', '≤65万元', '请改为乙。', 'cost-above-budget']),
  );
});

test('what was not checked and which rules were off, with the reason', () => {
  const rows = texts(reportWorkbook(papers, 'zh').sheets[2]).map((row) => row.join('|'));
  expect(rows.some((row) => row.includes('没有满意度指标'))).toBe(true);
  expect(rows.some((row) => row.includes('本县表样没有依据一栏'))).toBe(true);
});

test('what was decided has a column where anybody has decided', () => {
  const [first, ...others] = papers;
  const decision = { verdict: 'accepted', reason: '', by: '陈知远' } as const;
  const findings = first?.findings.map((one, index) => (index === 0 ? { ...one, decision } : one)) ?? [];
  const list = [{ ...(first ?? examplePaper()), findings }, ...others];
  const rows = texts(reportWorkbook(list, 'zh').sheets[1]);
  expect(rows[1]?.[9]).toBe('处理意见');
  expect(rows[2]?.[9]).toBe('已采纳（陈知远）');
  expect(rows[3]?.[9]).toBe('');
  expect(texts(reportWorkbook(papers, 'zh').sheets[1])[1]).not.toContain('处理意见');
});

test('the same papers give the same bytes', () => {
  expect(renderWorkbook(papers, 'zh')).toEqual(renderWorkbook(structuredClone(papers), 'zh'));
});

const soffice = spawnSync('soffice', ['--version']).status === 0;
test.skipIf(!soffice)(
  'LibreOffice opens it, and a file name that looks like a formula stays text (skipped without soffice)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingji-report-'));
    try {
      writeFileSync(join(folder, 'report.xlsx'), renderWorkbook(papers, 'zh'));
      const options = [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1',
      ];
      execFileSync('soffice', [...options, '--outdir', folder, 'report.xlsx'], { cwd: folder, stdio: 'ignore' });
      const lines = readFileSync(join(folder, 'report.csv'), 'utf8').split('\n');
      expect(lines[0]).toContain('绩效文本审核报告');
      expect(lines[3]).toContain('=HYPERLINK(');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
