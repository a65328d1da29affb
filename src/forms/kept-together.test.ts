import { expect, it } from 'vitest';
import { keptFrom } from './kept-together.ts';
import type { FilledBlock } from './sheet.ts';

const words = (text: string): FilledBlock => ({ kind: 'text', texts: [text], align: 'left', above: 0, indent: false });

function table(texts: readonly string[], joined: boolean): FilledBlock {
  const rows = texts.map((text) => {
    const cell = { text, column: 1, columnSpan: 1, rowSpan: 1, align: 'left', number: false } as const;
    return { cells: [cell], header: false, height: 0 };
  });
  return { kind: 'table', columns: [1], rows, joined };
}

const MAIN = table(['一', '二', '三', '四', '五'], false);

it('keeps the lines to sign together', () => {
  expect(keptFrom([MAIN, words('注'), words('负责人：')])).toBe(1);
});

it('keeps a short joined table with the lines to sign behind it', () => {
  expect(keptFrom([MAIN, table(['评价结论'], true), words('负责人：')])).toBe(1);
  expect(keptFrom([MAIN, table(['评价结论'], true), words('注'), words('负责人：')])).toBe(1);
});

it('lets a long end run over the page', () => {
  expect(keptFrom([MAIN, table(['结论'.repeat(150)], true), words('负责人：')])).toBe(2);
  expect(keptFrom([MAIN, words('注'.repeat(500)), words('负责人：')])).toBe(3);
});

it('keeps nothing where no table stands before, or nothing behind it', () => {
  expect(keptFrom([words('一'), words('二')])).toBe(2);
  expect(keptFrom([words('一'), MAIN])).toBe(2);
});
