import { expect, test } from 'vitest';
import { unitsBehindNames, withoutTornRows } from './torn-rows.ts';

const FIELDS = ['name', 'unit', 'target'] as const;
const row = (...texts: string[]) => texts.map((text) => ({ text, at: { line: 2 } }));
const textsOf = (rows: readonly (readonly ({ readonly text: string } | undefined)[])[]) =>
  rows.map((cells) => cells.map((cell) => cell?.text ?? ''));

test('a row whose name holds the numbers of another is left out, and it is said where', () => {
  const whole = row('森林覆盖率', '%', '45');
  for (const name of [
    '2810810森林抚育面积',
    '0105010森林火灾受害率',
    '“三公经费变动率%100%22',
    '管理制度健全性高高100',
    '管理制度健全性性标定指',
    '组织宣传活动次数次到',
    '制作宣传品数量份第O',
    '播发稿件数量tot扁',
  ]) {
    const { rows, torn } = withoutTornRows([row(name, '%', '0.9'), whole], FIELDS);
    expect(textsOf(rows)).toEqual([['森林覆盖率', '%', '45']]);
    expect(torn).toEqual({ line: 2 });
  }
});

test('a share beside points alone, where other rows have an actual value and a rate, may be any of the three', () => {
  const fields = ['name', 'target', 'actual', 'rate', 'weight', 'score'] as const;
  const whole = [
    row('养护到位率', '95%', '98%', '100%', '10', '10'),
    row('开放天数', '340天', '352天', '100%', '20', '20'),
  ];
  const { rows, torn } = withoutTornRows([...whole, row('三公经费变动率', '100%', '', '', '5', '5')], fields);
  expect([textsOf(rows), torn]).toEqual([textsOf(whole), { line: 2 }]);
  for (const other of [row('游客满意度', '90%', '', '', '15', ''), row('开放场次', '12场', '', '', '15', '15')])
    expect(withoutTornRows([...whole, other], fields).torn).toBeUndefined();
});

test('years, hotlines, amounts of goods and changes in per cent are parts of names', () => {
  for (const name of [
    '12345热线办结率',
    '2024年续建项目个数',
    '5000吨稻谷储备到位率',
    '水质达标率由80%提高到90%',
    '培训次数',
    '采购设备数量',
    '安装WiFi',
  ]) {
    expect(withoutTornRows([row(name, '%', '95')], FIELDS).torn).toBeUndefined();
  }
});

test('the sign behind a name is its unit where the column of units is empty', () => {
  const rows = [row('资产利用率%', '', '90'), row('资产利用率%', '%', '90'), row('次数', '次', '3')];
  expect(textsOf(unitsBehindNames(rows, FIELDS))).toEqual([
    ['资产利用率', '%', '90'],
    ['资产利用率%', '%', '90'],
    ['次数', '次', '3'],
  ]);
});
