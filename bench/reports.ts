// Writing reports and workbooks: each kind per second on one core, for the sample paper of this repository, and a workbook of the
// size of a filled form (60 rows, 8 columns, drop-downs, notes). Bar: 300 workbooks of a form per second.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Workbook } from '../src/base/workbook/workbook.ts';
import { writeWorkbook } from '../src/base/workbook/write-workbook.ts';
import { checkPlan } from '../src/checking/check-plan.ts';
import { rules } from '../src/checking/registry.generated.ts';
import { renderHtml } from '../src/checking/reports/html-report.ts';
import { renderJson } from '../src/checking/reports/json-report.ts';
import { makePaperReport } from '../src/checking/reports/paper-report.ts';
import { renderSarif } from '../src/checking/reports/sarif-report.ts';
import { renderText } from '../src/checking/reports/text-report.ts';
import { renderWorkbook } from '../src/checking/reports/workbook-report.ts';
import { proposeReview } from '../src/checking/review-form.ts';
import { extractPlan } from '../src/extraction/extract-plan.ts';
import { readDocument } from '../src/readers/read-document.ts';

const BODY = { border: 'thin', wrap: true, vertical: 'center' } as const;
const row = (index: number): { cells: Cell[] } => ({
  cells: [
    { value: '产出指标', style: BODY },
    { value: '数量指标', style: BODY },
    { value: `养护里程 ${index}`, style: BODY, ...(index % 10 === 0 && { note: '填全年实际完成值' }) },
    { value: { number: '12.50' }, style: { ...BODY, numberFormat: '0.00' } },
    { value: { number: String(index) }, style: BODY },
    { value: { formula: `IF(E${index + 2}>=D${index + 2},"达到","未达到")` }, style: BODY },
    { value: '年度工作计划', style: BODY },
    { value: '因汛期延后，已调整施工安排并于年底前补齐。', style: BODY },
  ],
});
const form: Workbook = {
  sheets: [
    {
      name: '自评表',
      columns: [10, 14, 30, 12, 12, 10, 16, 30].map((width) => ({ width })),
      freeze: { rows: 1 },
      validations: [{ range: 'D2:E61', kind: 'decimal', test: { atLeast: '0' }, error: { text: '请填数字' } }],
      rows: [
        { cells: [{ value: '项目支出绩效自评表', columnSpan: 8, style: BODY }] },
        ...Array.from({ length: 60 }, (_, index) => row(index)),
      ],
    },
  ],
};

function rate(name: string, work: () => { readonly length: number }): void {
  for (let warm = 0; warm < 50; warm += 1) work();
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < 1000) {
    work();
    runs += 1;
  }
  const each = (performance.now() - start) / runs;
  console.log(
    `${name.padEnd(26)} ${each.toFixed(3).padStart(8)} ms ${(1000 / each).toFixed(0).padStart(7)} a second ${String(work().length).padStart(9)} long`,
  );
}

const file = join(import.meta.dirname, '..', 'samples', 'yunchuan-water-2025.docx');
const document = await readDocument(readFileSync(file), 'yunchuan-water-2025.docx');
const plan = extractPlan(document);
const report = checkPlan(plan);
const paper = () => makePaperReport(document, plan, report, proposeReview(plan, report, rules));
const made = paper();
const style = { language: 'zh', columns: 100, color: false } as const;
console.log(`${made.findings.length} findings, one core`);
rate('check, all rules', () => checkPlan({ ...plan }).findings);
rate('places and review form', () => paper().findings);
rate('text', () => renderText(made, style));
rate('json', () => renderJson(made));
rate('sarif', () => renderSarif(made, rules, 'zh', made.source.file));
rate('html', () => renderHtml(made, document, 'zh'));
rate('workbook of the check', () => renderWorkbook([made], 'zh'));
rate('workbook of a form', () => writeWorkbook(form));
