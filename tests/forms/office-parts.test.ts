import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/forms/docx/render-docx.ts';
import { forms } from '../../src/forms/forms.ts';
import { keptFrom } from '../../src/forms/kept-together.ts';
import { renderXlsx } from '../../src/forms/xlsx/render-xlsx.ts';
import { schemaFaults, word, worksheet } from './office-schema.ts';
import { sampleForm, textsOf } from './sample-forms.ts';
import { unzip } from './unzip.ts';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(forms)('$id', (form) => {
  test('its Word parts keep to the schema', async () => {
    const parts = unzip(renderDocx(await sampleForm(form)));
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/settings.xml', 'word/footer1.xml']) {
      expect(schemaFaults(parts.get(name) ?? '', word), name).toEqual([]);
    }
  });

  test('its sheets keep to the schema', async () => {
    for (const [name, xml] of unzip(renderXlsx(await sampleForm(form)))) {
      if (name.startsWith('xl/worksheets/sheet')) expect(schemaFaults(xml, worksheet), name).toEqual([]);
    }
  });

  test('every cell of the form is a cell of the Word table, with its spans', async () => {
    const filled = await sampleForm(form);
    const xml = unzip(renderDocx(filled)).get('word/document.xml') ?? '';
    const tables = filled.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    const written = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(written).toHaveLength(tables.length);
    tables.forEach((table, index) => {
      const rows = [...(written[index] ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows).toHaveLength(table.rows.length);
      const cells = rows.flatMap((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell));
      const own = cells.filter((cell) => !cell.includes('<w:vMerge/>'));
      const texts = own.map((cell) =>
        [...cell.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('\n'),
      );
      const sorted = table.rows.flatMap((row) => [...row.cells].sort((a, b) => a.column - b.column));
      expect(texts).toEqual(sorted.map(({ text }) => text));
      expect(own.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1))).toEqual(
        sorted.map(({ columnSpan }) => columnSpan),
      );
      expect(own.map((cell) => cell.includes('w:val="restart"'))).toEqual(sorted.map(({ rowSpan }) => rowSpan > 1));
      // No row is cut by a page's end, and the header rows come again on each page (17.4.6, 17.4.49).
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(table.rows.map(({ header }) => header));
    });
  });

  test('what stands behind its last table stays on the page of the lines to sign (17.3.1.15)', async () => {
    const filled = await sampleForm(form);
    const xml = unzip(renderDocx(filled)).get('word/document.xml') ?? '';
    const kept = filled.sections.flatMap(({ blocks }) => blocks.slice(keptFrom(blocks), -1));
    const paragraphs = kept.flatMap((block) => {
      if (block.kind === 'text') return block.texts.slice(0, 1);
      return block.kind === 'table' ? ['', ...block.rows.flatMap(({ cells }) => cells)] : [];
    });
    expect([...xml.matchAll(/<w:keepNext\/>/g)]).toHaveLength(paragraphs.length);
  });

  test('all columns of a Word row add up to the width of the page', async () => {
    const xml = unzip(renderDocx(await sampleForm(form))).get('word/document.xml') ?? '';
    for (const [, columns = '', rows = ''] of xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/gs)) {
      const sum = (text: string, what: RegExp) =>
        [...text.matchAll(what)].reduce((total, [, width]) => total + Number(width), 0);
      const width = sum(columns, /w:w="(\d+)"/g);
      for (const [row] of rows.matchAll(/<w:tr>.*?<\/w:tr>/gs)) expect(sum(row, /<w:tcW w:w="(\d+)"/g)).toBe(width);
    }
  });

  test('every text stands in the workbook, header rows are repeated and the page is A4', async () => {
    const filled = await sampleForm(form);
    const parts = unzip(renderXlsx(filled));
    const shared = unescaped(parts.get('xl/sharedStrings.xml') ?? '');
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);
    for (const text of textsOf(filled)) {
      const found =
        shared.includes(text) || sheets.some((xml) => xml.includes(`<v>${text}</v>`)) || /^[\d.]+%$/.test(text);
      expect(found, text).toBe(true);
    }
    for (const xml of sheets) expect(xml).toContain('paperSize="9"');
    const hasHeader = filled.sections.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'table' && block.rows.some(({ header }) => header)),
    );
    expect((parts.get('xl/workbook.xml') ?? '').includes('_xlnm.Print_Titles')).toBe(hasHeader);
  });
});

test('the names of the typefaces that offices have stand in the Word styles', async () => {
  const [form] = forms;
  const styles = form && unzip(renderDocx(await sampleForm(form))).get('word/styles.xml');
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体']) expect(styles).toContain(font);
});

test('the checker finds a child out of order, a strange attribute and a missing one', () => {
  expect(schemaFaults('<w:p><w:r><w:t>a</w:t></w:r><w:pPr/></w:p>', word)).toEqual([
    '<w:pPr> stands too late in <w:p>',
  ]);
  expect(schemaFaults('<w:p w:x="1"><w:bookmarkEnd/></w:p>', word)).toEqual([
    '<w:p> has no attribute w:x',
    '<w:bookmarkEnd> needs w:id',
  ]);
});

test('the trace of a score stands as a note on its cell', async () => {
  const form = forms.find(({ id }) => id === 'project-self-evaluation');
  if (!form) throw new Error('project-self-evaluation');
  const parts = unzip(renderXlsx(await sampleForm(form)));
  expect(parts.get('xl/comments1.xml')).toMatch(/得分：9\.69[\s\S]*10 × 186 ÷ 192/);
});
