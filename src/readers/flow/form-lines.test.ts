import { expect, test } from 'vitest';
import { formLines } from './form-lines.ts';

test('a running head says title, year, money unit and whose form it is; what else stands there belongs to no form', () => {
  const said = ['填报单位（盖章）：岚江县科协', '预算年度：2025年', '金额单位：万元', '项目支出绩效目标申报表'];
  expect(formLines([...said, '第 1 页', '岚江县人民政府公报'].join('\n'))).toEqual(said);
});
