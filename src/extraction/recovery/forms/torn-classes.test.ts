import { expect, it } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';
import { linesOf } from '../testing/lines.ts';
import { holdsTornClass } from './torn-classes.ts';

it.each([
  ['济益标 经效指全年接待游客', true],
  ['会益标社效指', true],
  ['经济效益指标', false],
  ['指标经济效益', false],
  ['提高社会效益和经济效益的指标', false],
])('tells whether a class is torn in "%s"', (text, isTorn) => {
  expect(holdsTornClass(text)).toBe(isTorn);
});

it('a table whose classes are torn is said to be lost, and nothing of it is read', () => {
  const text =
    '部门时效 指标办结时间2022年11月2022年11月项目效 果指标济益标 经效指茶园游客2600万人次2648. 5万人次茶叶销售 收入84亿元86. 20亿元会益标 社效指提升茶乡 形象和知名度茶乡形象 得到进一步提升, 茶乡知名度得到提 升。打造茶';
  const source = { file: 'page.txt', sha256: '', format: 'text' as const };
  const plan = extractPlan({ source, blocks: linesOf([text]), messages: [] });
  expect(plan.projects.flatMap(({ indicators }) => indicators)).toEqual([]);
  expect(plan.messages.map(({ code }) => code)).toContain('table-not-recovered');
});
