import { expect, test } from 'vitest';
import { chinese, ruledTable, writeMinimalPdf } from '../../../tests/corpus/pdf/write-minimal-pdf.ts';
import { defaultLimits } from '../limits.ts';
import { readPdf } from './read-pdf.ts';

const sketch = async (content: string) =>
  (await readPdf(writeMinimalPdf([{ content }]), defaultLimits)).value.map((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text).join('|') : block.text,
  );

const both =
  ruledTable([50, 150, 250], 700, 20, [
    ['路灯', '二盏'],
    ['电缆', '三里'],
  ]) +
  ruledTable([320, 420, 520], 690, 20, [
    ['公园', '八处'],
    ['绿地', '五亩'],
  ]) +
  chinese(50, 710, '甲项目') +
  chinese(320, 705, '乙项目');

test('forms in two columns are read one after the other, each below its own line, with the heading in front and the foot behind', async () => {
  const heading = chinese(180, 760, '江城县项目绩效目标公开情况一览');
  const foot = chinese(180, 600, '填报单位对所填内容的真实性负责');
  expect(await sketch(both + heading + foot)).toEqual([
    '江城县项目绩效目标公开情况一览',
    '甲项目',
    '路灯|二盏|电缆|三里',
    '乙项目',
    '公园|八处|绿地|五亩',
    '填报单位对所填内容的真实性负责',
  ]);
});

test('text that goes across beside the tables leaves the page one column', async () => {
  const across = chinese(180, 678, '这一行文字从左边的表一直写到了右边的表里面去了');
  expect((await sketch(both + across)).indexOf('乙项目')).toBeLessThan(3);
});
