import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../base/display-width.ts';
import { planOf } from '../example-plan.ts';
import { proposeReview } from '../review-form.ts';
import { exampleDocument, examplePaper, examplePlan, exampleRules } from './example-paper.ts';
import { makePaperReport } from './paper-report.ts';
import { SummaryOver, summarise } from './paper-summary.ts';
import { renderText } from './text-report.ts';
import { renderTextSummary } from './text-summary.ts';

const style = { language: 'zh', columns: 100, color: false } as const;
const shown = renderText(examplePaper(), style);

describe('the text of one paper', () => {
  test('no line is wider than the terminal, in either language', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const columns of [60, 80, 100]) {
        const lines = renderText(examplePaper(), { ...style, language, columns }).split('\n');
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('the words that are meant stand in their row with carets below them', () => {
    const lines = shown.split('\n');
    const at = lines.findIndex((text) => text.includes('≤65万元 |'));
    const [quoted = '', carets = ''] = lines.slice(at, at + 2);
    expect(quoted).toBe('     原文  成本指标 | 养护成本 | 控制在预算以内 | ≤65万元 | 依据上级要求');
    expect(displayWidth(quoted.slice(0, quoted.indexOf('≤65')))).toBe(carets.indexOf('^'));
    expect(carets.trim()).toHaveLength(displayWidth('≤65万元'));
  });

  test('findings carry place, rule, remedy and citation; recalled clauses say so', () => {
    expect(shown).toContain('表1 第3行 第5列  农村公路养护经费 › 养护成本');
    expect(shown).toContain('cost-above-budget\n');
    expect(shown).toContain('修改  请改为乙。');
    expect(shown.replace(/\s/g, '')).toContain('（条文以原文为准）');
  });

  test('gaps, switched-off rules with their reason and the review form follow', () => {
    expect(shown).toContain('未检查 (1)');
    expect(shown).toContain('满意度调查方式：没有满意度指标');
    expect(shown).toContain('依据为空 target-basis：本县表样没有依据一栏');
    expect(shown).toContain('建议审核表（由审核人确定）  91.25 / 100  优');
    expect(shown).toContain('−4.5 标题cost-above-budget（问题 1）');
  });

  test('only findings of the asked severity are shown, the counts stay whole', () => {
    const errors = renderText(examplePaper('error'), style);
    expect(errors).not.toContain('标题target-vague  ');
    expect(errors).toContain('错误 1 · 警告 2 · 提示 1');
  });

  test('escape sequences are written only when colour is asked for', () => {
    expect(shown).not.toContain('\u001b');
    expect(renderText(examplePaper(), { ...style, color: true })).toContain('\u001b[1;31m错误\u001b[0m');
  });

  test('control characters of a paper never reach the terminal', () => {
    const [finding] = examplePaper().findings;
    if (!finding) throw new Error('the example has findings');
    const hostile = {
      ...finding,
      label: 'a\u001b[2Jb',
      surroundings: { before: '', marked: '\u001b]0;x\u0007', after: '\u009b1m' },
    };
    expect(renderText({ ...examplePaper(), findings: [hostile] }, style)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });

  test('a paper that was seen only in part says so above its points, and in the list of many', () => {
    const told = { severity: 'info', code: 'indicators-told', text: { zh: '', en: '' } } as const;
    const plan = { ...examplePlan, messages: [told] };
    const report = { findings: [], notChecked: [], rules: [], switchedOff: [] };
    const paper = makePaperReport(exampleDocument, plan, report, proposeReview(plan, report, exampleRules));
    expect(renderText(paper, style)).toMatch(/100 \/ 100 +优\n +没有读到全表：/);
    const list = renderTextSummary([summarise(paper)], new SummaryOver().result, style);
    expect(list).toMatch(/ 100 +优（不全）\n/);
    expect(Math.max(...list.split('\n').map(displayWidth))).toBeLessThanOrEqual(style.columns);
  });

  test('a paper without a table is not passed', () => {
    const plan = { ...planOf({}), projects: [] };
    const report = { findings: [], notChecked: [], rules: [], switchedOff: [] };
    const empty = makePaperReport(exampleDocument, plan, report, proposeReview(plan, report, exampleRules));
    const text = renderText(empty, style);
    expect(text).toContain('没有可检查的内容（不等于合格）');
    expect(text).not.toContain('没有发现问题');
    expect(text).toContain('建议审核表：不评（没有读到绩效目标表）');
  });
});

test('the summary lists the weakest paper first and adds up', () => {
  const paper = summarise(examplePaper());
  const over = new SummaryOver();
  const weak = { ...paper, file: '弱.docx', points: '55', grade: 'poor' as const };
  for (const one of [paper, weak]) over.add(one);
  const text = renderTextSummary([paper, weak], over.result, style);
  expect(text.indexOf('弱.docx')).toBeLessThan(text.indexOf(paper.file));
  expect(text).toMatch(/2个文件 +2 +4 +2 +2 +73\.13/);
});
