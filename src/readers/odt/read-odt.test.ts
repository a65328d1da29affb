import { describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readOdt } from './read-odt.ts';

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .join(' ');

const odt = (body: string, styles = ''): Uint8Array =>
  writeZip([
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);

function read(body: string, styles = ''): readonly Block[] {
  const { value, messages } = readOdt(odt(body, styles), defaultLimits);
  expect(messages).toEqual([]);
  return value;
}

const texts = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '(table)'));

function cells(rows: string): string[] {
  const [table] = read(`<table:table>${rows}</table:table>`);
  if (table?.kind !== 'table') throw new Error('the body was to hold one table');
  return table.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`);
}

const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (content: string, attributes = ''): string => `<table:table-row ${attributes}>${content}</table:table-row>`;
const covered = '<table:covered-table-cell/>';

describe('readOdt', () => {
  it('reads headings, spaces, tabs and breaks, and collapses white space', () => {
    const body =
      '<text:h text:outline-level="2">题</text:h><text:p>  甲\n 乙<text:s text:c="3"/>丙<text:tab/>丁<text:line-break/>戊</text:p>';
    const blocks = read(body);
    expect(texts(blocks)).toEqual(['题', '甲 乙   丙\t丁\n戊']);
    expect(blocks.map((block) => block.kind === 'paragraph' && block.heading)).toEqual([2, undefined]);
  });

  it('leaves out tracked deletions, notes, comments and hidden text', () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body =
      '<text:tracked-changes><text:p>删</text:p></text:tracked-changes><text:p>甲<text:note><text:p>注</text:p></text:note><office:annotation><text:p>批</text:p></office:annotation><text:span text:style-name="T1">藏</text:span>乙</text:p>';
    const { value, messages } = readOdt(odt(body, styles), defaultLimits);
    expect([texts(value), messages.map(({ code }) => code)]).toEqual([['甲乙'], ['hidden-content-not-read']]);
  });

  it('keeps raised numbers apart, and leaves out struck words with a word', () => {
    const style = (name: string, properties: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const styles =
      style('up', 'style:text-position="super 58%"') +
      style('flat', 'style:text-position="0% 100%" style:text-line-through-style="none"') +
      style('gone', 'style:text-line-through-style="solid"');
    const span = (name: string, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`;
    const body = `<text:p>≥10${span('up', '3')}m${span('up', '2')}${span('flat', '1')}${span('gone', '旧')}</text:p>`;
    const { value, messages } = readOdt(odt(body, styles), defaultLimits);
    expect([texts(value), messages.map(({ code }) => code)]).toEqual([['≥10³m²1'], ['struck-words-not-read']]);
  });

  it('puts the text of boxes behind their paragraph', () => {
    const body = '<text:p>外<draw:frame><draw:text-box><text:p>内</text:p></draw:text-box></draw:frame>面</text:p>';
    expect(texts(read(body))).toEqual(['外面', '内']);
  });

  it('takes spans from the cell that covers, and repeats cells and rows', () => {
    expect(
      cells(
        row(cell('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') + covered + cell('乙')) +
          row(covered + covered + cell('丙')) +
          row(cell('丁', 'table:number-columns-repeated="2"') + cell('戊'), 'table:number-rows-repeated="2"'),
      ),
    ).toEqual([
      '1,1 2×2 甲',
      '1,3 1×1 乙',
      '2,3 1×1 丙',
      '3,1 1×1 丁',
      '3,2 1×1 丁',
      '3,3 1×1 戊',
      '4,1 1×1 丁',
      '4,2 1×1 丁',
      '4,3 1×1 戊',
    ]);
  });

  it('does not unfold the empty rest of a sheet, and refuses endless content', () => {
    const rest = row(cell('', 'table:number-columns-repeated="16000"'), 'table:number-rows-repeated="1000000"');
    expect(cells(row(cell('甲')) + rest)).toEqual(['1,1 1×1 甲']);
    const endless = `<table:table>${row(cell('甲'), 'table:number-rows-repeated="100000000"')}</table:table>`;
    expect(readOdt(odt(endless), defaultLimits).messages.map((message) => message.code)).toEqual(['too-many-cells']);
  });

  it('counts header rows and keeps inner tables', () => {
    const inner = `<table:table-cell><table:table>${row(cell('内'))}</table:table></table:table-cell>`;
    const [table] = read(
      `<table:table><table:table-header-rows>${row(cell('头'))}</table:table-header-rows>${row(inner)}</table:table>`,
    );
    if (table?.kind !== 'table') throw new Error('the body was to hold one table');
    expect([table.headerRows, table.cells[1]?.tables?.[0]?.cells[0]?.text]).toEqual([1, '内']);
  });

  it('writes list numbers, going on with a list or starting anew', () => {
    const styles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="(" style:num-suffix=")"/></text:list-style>';
    const item = (text: string, more = ''): string =>
      `<text:list-item><text:p>${text}</text:p><text:p>续</text:p>${more}</text:list-item>`;
    const list = (content: string, more = ''): string =>
      `<text:list text:style-name="L1" ${more}>${content}</text:list>`;
    const body =
      list(item('甲', `<text:list>${item('子')}</text:list>`) + item('乙')) +
      list(item('丙'), 'text:continue-numbering="true"') +
      list(item('丁'));
    expect(texts(read(body, styles)).filter((text) => text !== '续')).toEqual([
      '一、甲',
      '(1) 子',
      '二、乙',
      '三、丙',
      '一、丁',
    ]);
  });

  it('says what is encrypted and what is no text document', () => {
    const codes = (bytes: Uint8Array): string[] => readOdt(bytes, defaultLimits).messages.map(({ code }) => code);
    const manifest = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' };
    expect(codes(writeZip([manifest, { name: 'content.xml', content: 'x' }]))).toEqual(['odt-encrypted']);
    expect(codes(writeZip([{ name: 'content.xml', content: '<a/>' }]))).toEqual(['odt-without-text']);
    expect(codes(writeZip([{ name: 'x', content: '' }]))).toEqual(['odt-without-text']);
  });
});
