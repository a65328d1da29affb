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

test('a framework with 指标 behind its level 1 has classes of its own below it, and points without brackets', () => {
  const header = '二级指标三级指标年度指标值全年完成值分值得分';
  const rows =
    '管理指标30预算编审管理齐全、准确率98%99%44部门结转结余资金管理结转率小于6%达成目标值44产出指标25数量指标任务1:门诊人次9人8人54';
  const wanted = [
    ...['管理指标30', '预算编审管理', '齐全、准确率', '98', '%', '99', '%', '4', '4'],
    ...['部门结转结余资金管理', '结转率', '小于', '6', '%', '达成目标值', '4', '4'],
    ...['产出指标25', '数量指标', '任务1:门诊人次', '9', '人', '8', '人', '5', '4'],
  ];
  expect(atoms(header + rows).slice(6)).toEqual(wanted);
  expect(atoms(header, rows).slice(6)).toEqual(wanted);
});

test.each([
  ['人员控制率不超编、无违规进人全部达成44', ['人员控制率', '不超编、无违规进人', '全部达成', '4', '4']],
  ['信息公开率按规定公开已公开44', ['信息公开率', '按规定公开', '已公开', '4', '4']],
  ['文书及时率按规定时限43', ['文书及时率', '按规定时限', '4', '3']],
  ['门票收入超上年度增收31万元88', ['门票收入', '超上年度', '增收', '31', '万元', '8', '8']],
  ['健康管理率超上年2%达成目标55', ['健康管理率', '超上年', '2', '%', '达成目标', '5', '5']],
  ['亮化、节电亮化良好、用电下降44', ['亮化、节电', '亮化良好、用电', '下降', '4', '4']],
])('what is to be kept to and what was reached in words are cells of their own: %s', (row, cells) => {
  expect(atoms(`${HEADER.replace('分值', '').replace('完成值', '完成值分值')}产出指标数量指标${row}`).slice(9)).toEqual(
    cells,
  );
});
