import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { FilledForm } from '../sheet.ts';
import { createPdfWriter } from './render-pdf.ts';

const folder = (name: string) =>
  fileURLToPath(new URL('.', import.meta.resolve(`@expo-google-fonts/${name}/package.json`)));
const fonts = [`${folder('noto-serif-sc')}400Regular`, `${folder('noto-sans-sc')}400Regular`];

function formOf(text: string): FilledForm {
  const cell = { text, column: 1, columnSpan: 1, rowSpan: 1, align: 'center', number: false } as const;
  const table = {
    kind: 'table',
    columns: [1],
    joined: false,
    rows: [{ cells: [cell], header: false, height: 0 }],
  } as const;
  return { title: '表', landscape: false, sections: [{ name: '表', blocks: [table] }] };
}

test('a form has the same bytes whatever the writer has written before', () => {
  const alone = createPdfWriter(fonts).render(formOf('≥4万家'));
  const writer = createPdfWriter(fonts);
  // 时 and 家 end with the same byte, which once carried the one into the other's place.
  writer.render(formOf('≤6小时'));
  expect(Buffer.from(writer.render(formOf('≥4万家'))).equals(Buffer.from(alone))).toBe(true);
});

test('other words give another pdf', () => {
  const writer = createPdfWriter(fonts);
  expect(Buffer.from(writer.render(formOf('≥4万家'))).equals(Buffer.from(writer.render(formOf('≤6小时'))))).toBe(false);
});

test('signs that our typefaces lack come from those of the typesetter, never from the machine', () => {
  const pdf = Buffer.from(createPdfWriter(fonts).render(formOf('☑达成 ☒未达成 ✗ ✔ CO₂ 𰻝 㙟𬭚'))).toString('latin1');
  const families = new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]+\+([A-Za-z]+)/g)].map(([, family]) => family));
  expect([...families].toSorted()).toEqual([
    'DejaVuSansMono',
    'LibertinusSerif',
    'NewCMMath',
    'NotoSansSC',
    'NotoSerifSC',
  ]);
});

test('a table of nothing but its header is set: a project without indicators', () => {
  const form = formOf('三级指标');
  const [section] = form.sections;
  const [table] = section?.blocks ?? [];
  if (table?.kind !== 'table') throw new Error('the form was to hold a table');
  const bare = { ...table, rows: table.rows.map((row) => ({ ...row, header: true })) };
  const pdf = createPdfWriter(fonts).render({ ...form, sections: [{ name: '表', blocks: [bare] }] });
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Count 1');
});
