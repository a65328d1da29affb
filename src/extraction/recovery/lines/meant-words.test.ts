import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withMeantWords } from './meant-words.ts';

const meant = (...lines: string[]): string[] => textsOf(withMeantWords(linesOf(lines)));

test('labels, headers and classes that recognition misread by a character stand as they are meant', () => {
  expect(meant('顼目名称', '主管郎门 | 云川县教育局 | 实施第位', '数最指标', '服务对像满意度指标(10分)')).toEqual([
    '项目名称',
    '主管部门 | 云川县教育局 | 实施单位',
    '数量指标',
    '服务对象满意度指标(10分)',
  ]);
  expect(meant('顼目产出(30分)数量指标保障人数')).toEqual(['项目产出(30分)数量指标保障人数']);
  expect(meant('产出指标数量指标保障人数102370人2370人IO时放指标完成时间58月底8月底5')).toEqual([
    '产出指标数量指标保障人数102370人2370人10时效指标完成时间58月底8月底5',
  ]);
});

test('so do classes in front of what they head within a line', () => {
  expect(
    meant('1.数最指标：新建泵站2座；质量指际方面，合格率100%。', '（2）时效指标', '（3）成木指标', '分值 1O'),
  ).toEqual(['1.数量指标：新建泵站2座；质量指标方面，合格率100%。', '（2）时效指标', '（3）成本指标', '分值 10']);
});

test('what else is printed stays: other words, parts of broken classes, classes of other forms, sentences', () => {
  const lines = [
    '意度指标',
    '效率指标 | 基本指标 | 数量目标 | 成果指标',
    '年度指标直接下达到第一项目部',
    '村民对项目第三方的评价',
    '工作日标准值',
    '指标性质 指标方向',
  ];
  expect(meant(...lines)).toEqual(lines);
});
