import { expect, test } from 'vitest';
import { examplePaper } from './example-paper.ts';
import { renderHtmlIndex } from './html-index.ts';
import { SummaryOver, summarise, weakestFirst } from './paper-summary.ts';

const good = summarise(examplePaper());
const weak = { ...good, file: '<b>弱"&.docx', department: '<script>', points: '40', grade: 'poor' as const };
const over = new SummaryOver();
for (const one of [good, weak]) over.add(one);
const page = renderHtmlIndex(
  [
    { summary: good, href: '好 报告.check.html' },
    { summary: weak, href: '<b>弱"&.docx.check.html' },
  ],
  over.result,
  'zh',
);

test('the weakest paper comes first and every line leads to its report', () => {
  expect(page.indexOf('>40<')).toBeLessThan(page.indexOf(`>${good.points}<`));
  expect(page).toContain(`href="${encodeURIComponent('好 报告.check.html')}"`);
});

test('a paper that gets no points stands by what was found in it, after those that gave nothing', () => {
  const { points: _, grade: __, ...unrated } = { ...good, counts: { error: 1, warning: 0, hint: 0 } };
  const worse = { ...good, counts: { error: 2, warning: 0, hint: 0 }, points: '70' };
  const nothing = { ...unrated, counts: { error: 0, warning: 0, hint: 0 }, faulty: true };
  expect([unrated, worse, nothing].toSorted(weakestFirst)).toEqual([nothing, worse, unrated]);
});

test('names stay text, and nothing is loaded or run', () => {
  expect(page).not.toMatch(/<script|<b>|\ssrc=|https?:/);
  expect(page).toContain('&lt;b&gt;弱&quot;&amp;.docx');
  expect(page).toMatch(/default-src 'none'; style-src 'sha256-/);
});
