import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../model/document.ts';
import { exampleDocument, examplePaper } from './example-paper.ts';
import { pageScript } from './html-page-script.ts';
import { pageStyle } from './html-page-style.ts';
import { renderHtml } from './html-report.ts';
import type { PaperReport, ReportedFinding } from './paper-report.ts';

const page = renderHtml(examplePaper(), exampleDocument, 'zh');
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the page', () => {
  test('loads nothing and lets nothing but its own script and style run', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = all(page, /Content-Security-Policy" content="([^"]*)"/g)[0];
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(pageStyle)}; script-src ${hash(pageScript)}; base-uri 'none'; form-action 'none'`,
    );
    expect(all(page, /<script>([\s\S]*?)<\/script>/g)).toEqual([pageScript]);
    expect(all(page, /<style>([\s\S]*?)<\/style>/g)).toEqual([pageStyle]);
    expect(page).not.toMatch(/https?:|\ssrc=|url\(|@import|\sstyle="/);
  });

  test('its script is valid and as plain as old office browsers need', () => {
    expect(() => new Function(pageScript)).not.toThrow();
    expect(pageScript).not.toMatch(/=>|`|\bconst\b|\blet\b/);
  });

  test.each(['hint', 'error'] as const)(
    'every link leads to an id and every id is there once (from %s up)',
    (least) => {
      const html = renderHtml(examplePaper(least), exampleDocument, 'zh');
      const ids = all(html, /\sid="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      for (const target of all(html, /href="#([^"]+)"/g)) expect(ids).toContain(target);
      for (const target of all(html, /aria-labelledby="([^"]+)"/g)) expect(ids).toContain(target);
    },
  );

  test('marks and findings point at each other; a finding without a place has no mark', () => {
    for (const number of [1, 2, 3]) {
      expect(page).toContain(`id="m${number}" href="#f${number}"`);
      expect(page).toContain(`<a href="#m${number}">`);
    }
    expect(page).not.toContain('id="m4"');
    expect(page).toContain('id="f4"');
  });

  test('the words that are meant are marked in the paper, also where a line end cuts them', () => {
    expect(page).toContain('<td class="found error"><mark class="error">≤65万元</mark>');
    expect(page).toContain('<mark class="warning">显著改\n善</mark>');
    expect(page).toContain('围绕<mark class="warning">十九届四中全会</mark>精神');
  });

  test('tables keep their spans', () => {
    expect(page).toContain('<td rowspan="2">产出指标</td>');
    expect(all(page, /<tr>([\s\S]*?)<\/tr>/g)[2]?.match(/<td/g)).toHaveLength(5);
  });

  test('speaks Chinese first and English when asked, both in the file', () => {
    expect(page).toContain('<html lang="zh-CN" data-lang="zh">');
    expect(renderHtml(examplePaper(), exampleDocument, 'en')).toContain('<html lang="en" data-lang="en">');
    expect(page).toContain('<span class="zh" lang="zh-CN">问题</span><span class="en" lang="en">Findings</span>');
  });

  test('has its landmarks, and shows severities in words beside colours', () => {
    for (const landmark of ['<header>', '<main id="document"', '<aside aria-label=', '<nav aria-label='])
      expect(page).toContain(landmark);
    expect(page).toMatch(/<span class="badge"><span class="zh" lang="zh-CN">错误<\/span>/);
    expect(page).toContain('aria-pressed="true"');
  });
});

describe('hostile text', () => {
  const ATTACK = '"><img src=x onerror=alert(1)><script>alert(2)</script>\'&lt;\u0000';
  const blocks: Block[] = [
    { kind: 'paragraph', text: ATTACK, at: { line: 1 } },
    {
      kind: 'table',
      rows: 1,
      columns: 1,
      at: { table: 1, sheet: ATTACK },
      cells: [
        {
          row: 1,
          column: 1,
          rowSpan: 1,
          columnSpan: 1,
          text: ATTACK,
          at: { table: 1, sheet: ATTACK, row: 1, column: 1 },
        },
      ],
    },
  ];
  const document: Document = { ...exampleDocument, source: { ...exampleDocument.source, file: ATTACK }, blocks };
  const both = { zh: ATTACK, en: ATTACK };
  const [first] = examplePaper().findings;
  if (!first) throw new Error('the example has findings');
  const hostile: PaperReport = {
    ...examplePaper(),
    source: document.source,
    department: ATTACK,
    findings: [
      {
        ...first,
        title: both,
        message: both,
        remedy: both,
        label: ATTACK,
        excerpt: ATTACK,
        at: { line: 1 },
        rule: ATTACK,
        surroundings: { before: ATTACK, marked: ATTACK, after: ATTACK },
      },
    ],
    notChecked: [{ rule: ATTACK, title: both, why: both, subject: '', label: ATTACK }],
    switchedOff: [{ id: ATTACK, title: both, reason: ATTACK }],
    messages: [{ severity: 'error', code: 'x', text: both, at: { sheet: ATTACK } }],
  };
  const html = renderHtml(hostile, document, 'zh');

  test('stays text everywhere', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img/);
    expect(html).not.toContain('\u0000');
    const tags = (text: string): string[] =>
      text.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '').match(/<[^>]*>/g) ?? [];
    for (const tag of tags(html)) expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\son\w+=/);
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  });
});

test('a paper without findings or without a table says so', () => {
  const none = { ...examplePaper(), findings: [] };
  expect(renderHtml(none, exampleDocument, 'zh')).toContain('没有发现问题。');
  const empty = renderHtml({ ...none, projects: 0, indicators: 0 }, exampleDocument, 'zh');
  expect(empty).toContain('没有可检查的内容（不等于合格）');
  expect(empty).not.toContain('id="review"');
});

/** Relative luminance and contrast of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => {
      const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('text has a contrast of 4.5 : 1 or better on every ground it stands on', () => {
  const colors = Object.fromEntries(
    [...pageStyle.matchAll(/--([\w-]+):#([0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
  const pairs = [
    ['error', 'error-bg'],
    ['warning', 'warning-bg'],
    ['hint', 'hint-bg'],
    ['soft', 'ground'],
    ['ink', 'ground'],
  ] as const;
  for (const [ink, ground] of pairs)
    expect(contrast(colors[ink] ?? '', colors[ground] ?? ''), ink).toBeGreaterThanOrEqual(4.5);
  for (const ground of ['error', 'warning', 'hint', 'brand'])
    expect(contrast('ffffff', colors[ground] ?? ''), ground).toBeGreaterThanOrEqual(4.5);
});

test('a plan without a document has its findings on a page of their own, told by their names', () => {
  const { at: _, ...line } = examplePaper().findings[0] as ReportedFinding;
  const alone = renderHtml({ ...examplePaper(), findings: [line] }, undefined, 'zh');
  expect(alone).toContain('<body class="alone">');
  expect(alone).toContain('<main aria-label="审核结果 / Results">');
  expect(alone).toContain('<p class="where">农村公路养护经费 › 养护成本</p>');
  expect(alone).not.toMatch(/id="document"|<aside|data-pane="|href="#m1"/);
  for (const id of all(alone, /href="#([^"]+)"/g)) expect(alone).toContain(`id="${id}"`);
});

test('what was decided about a finding stands with it, and is text', () => {
  const [first] = examplePaper().findings as [ReportedFinding];
  const decision = { verdict: 'dismissed', reason: '<b>差额为上年结转</b>', by: '陈知远' } as const;
  const html = renderHtml({ ...examplePaper(), findings: [{ ...first, decision }] }, exampleDocument, 'zh');
  expect(html).toContain('不采纳：&lt;b&gt;差额为上年结转&lt;/b&gt;（陈知远）');
});
