import { expect, test } from 'vitest';
import { joinParagraphs } from './paragraphs.ts';

const join = (...lines: string[]) =>
  joinParagraphs(lines.map((text, index) => ({ text, at: { line: index + 1 } }))).map((line) => line.text);

test('lines of a page are put together, numbered lines begin anew, page numbers go', () => {
  expect(
    join(
      '1. 公路养护',
      '绩效目标：全县农村公路的日常养护和水毁抢修工作，保障道',
      '路畅通，提升沿线群众出行的安全感和满意度，加强养护工的',
      '培训。',
      '— 3 —',
      '2. 桥梁检测',
    ),
  ).toEqual([
    '1. 公路养护',
    '绩效目标：全县农村公路的日常养护和水毁抢修工作，保障道路畅通，提升沿线群众出行的安全感和满意度，加强养护工的培训。',
    '2. 桥梁检测',
  ]);
});

test('lines that each state a target stay apart', () => {
  expect(join('在县级以上媒体刊发宣传云川稿件不少于1500篇', '突发事件网络传播处置的完成率不低于95%')).toHaveLength(2);
});
