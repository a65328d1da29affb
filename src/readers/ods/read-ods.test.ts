import { describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import { defaultLimits } from '../limits.ts';
import { readOds } from './read-ods.ts';

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

const ods = (table: string, styles = '') =>
  writeZip([
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMESPACES}>${styles}<office:body>${table}</office:body></office:document-content>`,
    },
  ]);

const cell = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, attributes = 'table:name="Sheet1"') => `<table:table ${attributes}>${rows}</table:table>`;

function outline(bytes: Uint8Array): unknown[] {
  return readOds(bytes, defaultLimits).value.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells.map(({ row: r, column, rowSpan, columnSpan, text }) =>
          rowSpan * columnSpan === 1 ? `${r},${column} ${text}` : `${r},${column}+${rowSpan}×${columnSpan} ${text}`,
        ),
  );
}

describe('readOds', () => {
  it('reads cells, spans and what stands in a paragraph', () => {
    const words = '一<text:s text:c="2"/>二<text:tab/><text:span>三</text:span><text:line-break/>四</text:p><text:p>五';
    const note =
      '<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>值</text:p></table:table-cell>';
    const spanned = cell('产出', 'table:number-rows-spanned="2" table:number-columns-spanned="2"');
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>';
    expect(outline(ods(table(row(cell(words) + note) + row(spanned) + row(`${covered}${cell('c')}`))))).toEqual([
      ['1,1 一  二\t三\n四\n五', '1,2 值', '1,3 ', '2,1+2×2 产出', '2,3 ', '3,3 c'],
    ]);
  });

  it('repeats filled rows and cells, and passes over a million empty ones', () => {
    const empty = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      'table:number-rows-repeated="1048570"',
    );
    const twice = row(cell('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"');
    expect(outline(ods(table(twice + empty)))).toEqual([['1,1 a', '1,2 a', '2,1 a', '2,2 a']]);
  });

  it('refuses filled cells that repeat without end', () => {
    const rows = row(cell('a', 'table:number-columns-repeated="1000"'), 'table:number-rows-repeated="1000000"');
    expect(() => readOds(ods(table(rows)), defaultLimits)).toThrow('table-too-large');
    const cells = row(cell('a', 'table:number-columns-repeated="2000000000"'));
    expect(() => readOds(ods(table(cells)), defaultLimits)).toThrow('table-too-large');
  });

  it('reads hidden sheets and rows with a word, and names its sheets', () => {
    const styles =
      '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2"/>';
    const bytes = ods(
      table(row(cell('a'), 'table:visibility="collapse"'), 'table:name="道路" table:style-name="ta1"'),
      styles,
    );
    expect(outline(bytes)).toEqual(['道路', ['1,1 a']]);
    expect(readOds(bytes, defaultLimits).messages.map((message) => message.code)).toEqual([
      'hidden-sheet-read',
      'hidden-cells-read',
    ]);
  });
});
