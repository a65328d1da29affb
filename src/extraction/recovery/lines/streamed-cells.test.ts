import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withRowsOfStreams } from './streamed-cells.ts';

const paragraphs = (text: string): Block[] =>
  text.split('\n').map((line, at) => ({ kind: 'paragraph', text: line, at: { line: at + 1 } }));
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));

test('cells one behind the other become a row a line; those of the table of money above have a width of their own', () => {
  const text = `项目绩效目标表

资金（万元） |全年预算数 |全年执行数 | |年度资金总额 |58 |58 | |其他资金 |
| | |
 |一级指标 |二级指标 |三级指标 |指标值 | |绩效指标 |产出指标 |数量指标
|维修水闸 |≥6座 | | | |质量指标 |验收合格率 |100% | | |效益指标
|社会效益指标 |受益农户 |≥900户 | |填表人： 电话：

负责人：`;
  expect(textsOf(withRowsOfStreams(paragraphs(text)))).toEqual([
    '项目绩效目标表',
    '',
    '|资金（万元）|全年预算数|全年执行数|',
    '|年度资金总额|58|58|',
    '|其他资金|||',
    '||一级指标|二级指标|三级指标|指标值|',
    '|绩效指标|产出指标|数量指标|维修水闸|≥6座|',
    '|||质量指标|验收合格率|100%|',
    '||效益指标|社会效益指标|受益农户|≥900户|',
    '填表人： 电话：',
    '',
    '负责人：',
  ]);
});

test('rows between pipes, and text between them that heads no indicators, stay as they are', () => {
  for (const text of [
    '| 一级指标 | 二级指标 | 指标值 |\n| 产出指标 | 数量指标 | ≥6座 |',
    '首页 |新闻 |公开 | |关于我们 |联系 |地图 | |',
  ])
    expect(textsOf(withRowsOfStreams(paragraphs(text))).join('\n')).toBe(text);
});
