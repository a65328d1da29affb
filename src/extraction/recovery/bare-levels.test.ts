import { expect, test } from 'vitest';
import { RunOnScanner } from './run-on-scanner.ts';

const atoms = (...lines: readonly string[]): string[] => {
  let before: RunOnScanner | undefined;
  return lines.flatMap((line) => {
    before = new RunOnScanner(line, before);
    return before.atoms();
  });
};
const HEADER = '一级指标二级指标三级指标分值目标值完成值得分';

test('levels without 指标 are found below a header where a row has ended, and words of names are none', () => {
  expect(
    atoms(
      `${HEADER}投入目标设定绩效指标明确性5明确明确5预算管理管理制度健全性6健全健全6产出产出数量修路里程15≥9公里9公里15`,
    ).slice(7),
  ).toEqual([
    ...['投入', '目标设定', '绩效指标明确性', '5', '明确', '明确', '5'],
    ...['预算管理', '管理制度健全性', '6', '健全', '健全', '6'],
    ...['产出', '产出数量', '修路里程', '15', '≥', '9', '公里', '9', '公里', '15'],
  ]);
});

test('a line may begin with the level of the line above, and with a caption', () => {
  expect(
    atoms(HEADER, '过程资金管理资金使用合规性10合规合规10', '过程组织实施制度执行有效性10有效有效10').slice(7),
  ).toEqual([
    ...['过程', '资金管理', '资金使用合规性', '10', '合规', '合规', '10'],
    ...['过程', '组织实施', '制度执行有效性', '10', '有效', '有效', '10'],
  ]);
  expect(atoms(`绩效指标${HEADER}`, '绩效指标产出指标数量指标修路里程15≥9公里').slice(8)).toEqual([
    ...['绩效指标', '产出指标', '数量指标', '修路里程', '15', '≥', '9', '公里'],
  ]);
});
