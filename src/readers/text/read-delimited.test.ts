import { describe, expect, it } from 'vitest';
import type { Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readDelimited } from './read-delimited.ts';

function rowsOf(text: string): string[][] {
  const [table] = readDelimited(new TextEncoder().encode(text), defaultLimits).value as readonly Table[];
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => []);
  for (const cell of table?.cells ?? []) rows[cell.row - 1]?.push(cell.text);
  return rows;
}

describe('readDelimited', () => {
  it('reads comma separated values with quotes, commas and line ends in them', () => {
    expect(rowsOf('指标,指标值\r\n"修路,里程",≥12公里\r\n"两行\r\n""引号""",=1次\r\n')).toEqual([
      ['指标', '指标值'],
      ['修路,里程', '≥12公里'],
      ['两行\n"引号"', '=1次'],
    ]);
  });

  it('reads tab and semicolon separated values', () => {
    expect(rowsOf('a\tb, c\td\n1\t2\t3')).toEqual([
      ['a', 'b, c', 'd'],
      ['1', '2', '3'],
    ]);
    expect(rowsOf('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty rows and empty last fields, and rows of different length', () => {
    expect(rowsOf('a,b\n\n,,\nc,')).toEqual([['a', 'b'], [], [], ['c', '']]);
    expect(rowsOf('a,b\nc')).toEqual([['a', 'b'], ['c']]);
  });

  it('takes an unclosed quote to the end of the file and a quote inside a field as it stands', () => {
    expect(rowsOf('"a\nb')).toEqual([['a\nb']]);
    expect(rowsOf('5"管,"甲"乙')).toEqual([['5"管', '甲乙']]);
  });

  it('reads what is meant by marks for Excel, and no first line that only tells the separator', () => {
    expect(rowsOf("sep=;\n=\"0012\";'13;'甲'\n")).toEqual([[], ['0012', '13', "'甲'"]]);
  });

  it('says the line on which a field begins', () => {
    const [table] = readDelimited(new TextEncoder().encode('"a\nb",c\nd,e'), defaultLimits).value as readonly Table[];
    expect(table?.cells.map((cell) => [cell.text, cell.at.row, cell.at.line])).toEqual([
      ['a\nb', 1, 1],
      ['c', 1, 2],
      ['d', 2, 3],
      ['e', 2, 3],
    ]);
  });

  it('gives no table for a file without fields', () => {
    expect(readDelimited(new Uint8Array(), defaultLimits).value).toEqual([]);
  });
});
