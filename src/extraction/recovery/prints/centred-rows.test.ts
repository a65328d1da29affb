import { expect, test } from 'vitest';
import { centredRows } from './centred-rows.ts';

/** A line with words at given places, counted in characters as `pdftotext -layout` does. */
const line = (...words: readonly (readonly [number, string])[]): string =>
  words.reduce((text, [start, word]) => text.padEnd(start) + word, '');

const PRINT = [
  '项目支出绩效自评表',
  line([45, '实际完'], [52, '偏差原因分']),
  line([0, '一级指标'], [8, '二级指标'], [18, '三级指标'], [34, '指标值']),
  line([46, '成值'], [52, '析及措施']),
  line([17, '灌溉沟渠清淤疏']),
  line([8, '数量指标'], [32, '≥26'], [36, '公里'], [44, '28'], [47, '公里']),
  line([17, '通长度']),
  line([17, '新建提灌站'], [33, '=3座'], [45, '3座']),
  line([0, '产出指标']),
  line([17, '工程质量验收合']),
  line([8, '质量指标'], [33, '100%'], [44, '100%']),
  line([17, '格率']),
  line([51, '汛期停工，']),
  line([8, '时效指标'], [17, '工程完工时间'], [32, '6月底前'], [43, '7月12日']),
  line([51, '顺延完成']),
  line([0, '效益指标'], [8, '社会效益'], [17, '受益农户户数'], [32, '≥560户'], [44, '571户']),
  line([8, '指标']),
  line([0, '满意度指'], [8, '服务对象']),
  line([17, '受益农户满意度'], [33, '≥90%'], [44, '93%']),
  line([1, '标'], [8, '满意度指']),
  line([9, '标']),
];

const lengthOf = (text: string) => text.length;

const rowsOf = (lines: readonly string[]) =>
  [...(centredRows(lines, [], 1, lengthOf)?.rows.values() ?? [])].filter((cells) => cells.length > 0).slice(1);

test('cells of several lines are joined in the row at whose middle they stand', () => {
  expect(rowsOf(PRINT)).toEqual([
    ['产出指标', '数量指标', '灌溉沟渠清淤疏通长度', '≥26公里', '28公里', ''],
    ['产出指标', '数量指标', '新建提灌站', '=3座', '3座', ''],
    ['产出指标', '质量指标', '工程质量验收合格率', '100%', '100%', ''],
    ['产出指标', '时效指标', '工程完工时间', '6月底前', '7月12日', '汛期停工，顺延完成'],
    ['效益指标', '社会效益指标', '受益农户户数', '≥560户', '571户', ''],
    ['满意度指标', '服务对象满意度指标', '受益农户满意度', '≥90%', '93%', ''],
  ]);
});

test('a text without such a table gives none', () => {
  expect(
    centredRows(['一级指标 二级指标 三级指标 指标值', '我局按要求开展了自评。', '一', '二'], [], 0, lengthOf),
  ).toBeUndefined();
});
