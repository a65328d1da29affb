import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readRtf } from './read-rtf.ts';

/** The blocks of a body that must be read without a message; the text may hold bytes as Latin-1. */
function read(body: string, head = ''): readonly Block[] {
  const { value, messages } = readRtf(
    Buffer.from(`{\\rtf1\\ansi\\ansicpg936 ${head}${body}}`, 'latin1'),
    defaultLimits,
  );
  expect(messages).toEqual([]);
  return value;
}

const texts = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '(table)'));

function cells(body: string): string[] {
  const table = read(body)[0];
  if (table?.kind !== 'table') throw new Error('the body was to hold one table');
  return table.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`);
}

describe('readRtf, text', () => {
  it('decodes GB bytes as escapes and raw, and Unicode with its fallback', () => {
    expect(texts(read("\\'d4\\'c6\\'b4\\'a8\xcf\xd8\\par"))).toEqual(['云川县']);
    expect(texts(read("\\uc2\\u20113\\'d4\\'c6\\uc1\\u24029?{\\uc0\\u21439}\\u-243 x\\par"))).toEqual(['云川县－']);
  });

  it('decodes by the character set of the font, and the document where the font is wrong', () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset2 Wingdings;}}";
    expect(texts(read("{\\f1\\'d4\\'c6}{\\f0\\'b4\\'a8}{\\f2\\'fe\\u-3928?}\\par", fonts))).toEqual(['云川☑□']);
  });

  it('reads special characters and leaves out hidden and deleted text and what is no text', () => {
    const body =
      '{\\info{\\title T}}{\\header H\\par}{\\*\\unknown U}{\\v V}{\\deleted D}{\\pict 00ff}\\tab a\\line b\\_c\\-d\\~\\{\\}\\ldblquote\\rdblquote\\par';
    const { value, messages } = readRtf(Buffer.from(`{\\rtf1 ${body}}`), defaultLimits);
    expect(texts(value)).toEqual(['\ta\nb-cd\u00a0{}“”']);
    expect(messages.map((message) => message.code)).toEqual(['pictures-not-read', 'hidden-content-not-read']);
    expect(messages[1]?.text.zh).toContain('1 处隐藏的内容，没有读取，但会随文件一起公开，如“V”。');
  });

  it('takes results of fields, list numbers as labels, and drops bullets', () => {
    expect(texts(read('{\\field{\\*\\fldinst SUM}{\\fldrslt 3}}\\par'))).toEqual(['3']);
    expect(texts(read('{\\listtext\\pard 1.\\tab}road\\par{\\listtext\\bullet\\tab}dot\\par'))).toEqual([
      '1. road',
      'dot',
    ]);
  });

  it('finds headings by style and outline level', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s7\\outlinelevel2 own;}}';
    const body = '\\pard\\s1 a\\par\\pard\\s7 b\\par\\pard\\outlinelevel0 c\\par\\pard d\\par';
    expect(read(body, styles).map((block) => block.kind === 'paragraph' && block.heading)).toEqual([
      1,
      3,
      1,
      undefined,
    ]);
  });

  it('puts the text of a shape behind its paragraph', () => {
    expect(
      texts(read('out{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt in\\par}}{\\shprslt old}}side\\par')),
    ).toEqual(['outside', 'in']);
  });
});

describe('readRtf, tables', () => {
  it('joins cells that are merged across and down', () => {
    const row = (definition: string, ...words: string[]): string =>
      `\\trowd ${definition}\\pard\\intbl ${words.map((word) => `${word}\\cell `).join('')}\\row `;
    expect(
      cells(
        row('\\trhdr\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '') +
          row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', 'c', 'd') +
          row('\\cellx2000\\cellx3000', 'e', 'f') +
          '\\pard after\\par',
      ),
    ).toEqual(['1,1 2×1 a', '1,2 1×2 b', '2,2 1×1 c', '2,3 1×1 d', '3,1 1×2 e', '3,3 1×1 f']);
  });

  it('keeps inner tables in their cell', () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}';
    const [table] = read(
      `\\trowd\\cellx2000\\cellx3000 ${inner}\\pard\\intbl\\itap1 a\\cell b\\cell\\row\\pard z\\par`,
    );
    if (table?.kind !== 'table') throw new Error('the body was to hold a table');
    expect(table.cells.map((cell) => cell.text)).toEqual(['a', 'b']);
    expect(table.cells[0]?.tables?.[0]?.cells.map((cell) => cell.text)).toEqual(['x', 'y']);
  });
});

describe('readRtf, faults', () => {
  const codes = (text: string): string[] =>
    readRtf(Buffer.from(text), defaultLimits).messages.map((message) => `${message.severity} ${message.code}`);

  it('says what is wrong', () => {
    expect(codes('plain')).toEqual(['error rtf-not-rtf']);
    expect(codes('{\\rtf1 a\\par')).toEqual(['warning rtf-truncated']);
    expect(codes(`{\\rtf1 ${'{'.repeat(2000)}`)).toEqual(['error rtf-too-deep']);
  });
});
