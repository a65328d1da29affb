import { expect, test } from 'vitest';
import { joinQuotedCells } from './quoted-cells.ts';

const joined = (text: string) =>
  joinQuotedCells(text.split('\n').map((line) => ({ text: line }))).map(({ text: line }) => line);

test('a cell that a spreadsheet quotes because of its line ends is one cell again', () => {
  expect(
    joined(
      '一级指标\t名称\t值\n产出指标\t"直饮水设备\n台数"\t312\n质量指标\t"称""免费""的\n台数"\t"100%"\n合计\t\t412',
    ),
  ).toEqual([
    '一级指标\t名称\t值',
    '产出指标\t直饮水设备\n台数\t312',
    '质量指标\t称"免费"的\n台数\t100%',
    '合计\t\t412',
  ]);
});

test('a quotation mark that nothing closes, and text without tabs, stay as they are', () => {
  const open = '一级\t"名称\n产出\t台数\n质量\t率\n合计\t4';
  expect(joined(open)).toEqual(open.split('\n'));
  expect(joined('他说"可以\n不行"')).toEqual(['他说"可以', '不行"']);
});
