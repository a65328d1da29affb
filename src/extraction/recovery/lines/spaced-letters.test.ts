import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withoutSpacedLetters } from './spaced-letters.ts';

const tightened = (...lines: readonly string[]): string[] => textsOf(withoutSpacedLetters(linesOf(lines)));

test('the blanks that character recognition sets behind each character are no ends of cells; two of them are', () => {
  expect(
    tightened(
      '项 目 支 出 绩 效 目 标 表',
      '( 2 0 2 3 年 度 )',
      '项 目 名 称   城 区 路 灯 改 造 工 程',
      '一 级 指 标   二 级 指 标   三 级 指 标   指 标 值',
      '产 出 指 标   数 量 指 标   更 换 路 灯   ≥ 1200 盏',
      '   时 效 指 标   完 工 时 间   2023 年 11 月 30 日 前',
    ),
  ).toEqual([
    '项目支出绩效目标表',
    '(2023年度)',
    '项目名称   城区路灯改造工程',
    '一级指标   二级指标   三级指标   指标值',
    '产出指标   数量指标   更换路灯   ≥1200盏',
    '   时效指标   完工时间   2023年11月30日前',
  ]);
});

test('a paper whose title and labels alone are printed wide stays as it is', () => {
  const lines = ['项 目 支 出 绩 效 目 标 表', '项 目 名 称 路灯 改造', '产 出 指 标 数 量 指 标 更换路灯 10 10'];
  expect(tightened(...lines)).toEqual(lines);
});

test('the pipes of a table set wide are no letters', () => {
  const lines = Array.from({ length: 5 }, () => '| 产出 |      | 数量 |      | 公里 | ≥ | 4 |    |');
  expect(tightened(...lines)).toEqual(lines);
});
