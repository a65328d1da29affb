import { expect, test } from 'vitest';
import {
  absolute,
  cellName,
  columnName,
  dayNumber,
  isSheetName,
  quotedSheet,
  rangeName,
  sheetName,
} from './reference.ts';

test('columns are counted in letters without a zero', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16384].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('references are written as formulas want them', () => {
  expect(cellName(3, 2)).toBe('B3');
  expect(rangeName(1, 1, 2, 3)).toBe('A1:C2');
  expect(rangeName(4, 4, 4, 4)).toBe('D4');
  expect(absolute('A1:AB12')).toBe('$A$1:$AB$12');
  expect(quotedSheet("县'城")).toBe("'县''城'");
});

test('a day becomes the number Excel counts', () => {
  expect(dayNumber('2025-12-31')).toBe('46022');
  expect(dayNumber('1900-03-01')).toBe('61');
  expect(() => dayNumber('2025年')).toThrow('is not a day');
});

test('a sheet name is made valid and different from those taken', () => {
  expect(sheetName('产出/效益[一]')).toBe('产出 效益 一');
  expect(sheetName('项目', ['项目', '项目 (2)'])).toBe('项目 (3)');
  expect(sheetName('甲'.repeat(40), ['甲'.repeat(31)])).toBe(`${'甲'.repeat(27)} (2)`);
  expect(sheetName("''")).toBe('表');
  expect(isSheetName(sheetName('History'))).toBe(true);
  expect(sheetName(`${'甲'.repeat(30)}😀`)).toBe('甲'.repeat(30));
});
