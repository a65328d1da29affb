import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withoutTypographicBlanks } from './typographic-blanks.ts';

const mended = (...lines: string[]): string[] => textsOf(withoutTypographicBlanks(linesOf(lines)));

test('blanks between Chinese and digits that stand everywhere are the editor’s, not the paper’s', () => {
  expect(
    mended(
      '（2023 年度）',
      '产出指标数量指标指标 1：疏浚沟渠长度 35 公里',
      '质量指标工程合格率 100%',
      '时效指标 2023 年 11 月底前完成，由 A 公司施工',
    ),
  ).toEqual([
    '（2023年度）',
    '产出指标数量指标指标1：疏浚沟渠长度35公里',
    '质量指标工程合格率100%',
    '时效指标2023年11月底前完成，由A公司施工',
  ]);
});

test('where blanks set cells apart, those in numbers and dates go and the others stay', () => {
  expect(
    mended(
      '数量指标 指标 1：疏浚沟渠长度 35 公里 34.2 公里 10 10',
      '数量指标 维护水闸 42 座 42 座 5 5',
      '时效指标 完工时间 2023 年 11 月底前 2023 年 10 月 10 10',
      '社会效益指标 受益农户 1200 户 1250 户 10 10 质量指标',
      '满意度指标 农户满意度 95% 96% 10 9',
      '得分 98',
    ),
  ).toEqual([
    '数量指标 指标1：疏浚沟渠长度 35公里 34.2公里 10 10',
    '数量指标 维护水闸 42座 42座 5 5',
    '时效指标 完工时间 2023年11月底前 2023年10月 10 10',
    '社会效益指标 受益农户 1200户 1250户 10 10 质量指标',
    '满意度指标 农户满意度 95% 96% 10 9',
    '得分 98',
  ]);
});

test('a text that writes numbers and words together keeps its blanks, and so does one with a column of units', () => {
  const glued = ['数量指标 疏浚沟渠长度 35 公里', '2023年度 完工时间 11月底', '受益农户 1200 户 质量指标 98 分'];
  expect(mended(...glued)).toEqual(glued);
  const units = [
    '三级指标 指标值 计量单位 分值 得分',
    '疏浚沟渠长度 35 公里 10 10',
    '维护水闸 42 座 5 5',
    '受益农户 1200 户 10 10',
    '农户满意度 95 % 10 9',
  ];
  expect(mended(...units)).toEqual(units);
});
