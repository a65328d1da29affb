import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('a table whose headers stand below each other is read as one whose headers stand side by side', () => {
  const { projects, messages } = extractPlan(
    drawDocument(
      '2023年项目支出绩效目标表',
      `
项目名称 | 人工增雨 | < | < | 预算（万元） | 46
绩效指标 | 一级指标 | 产出指标 | < | < | 效益指标
^ | 二级指标 | 数量指标 | < | 质量指标 | 社会效益指标
^ | 三级指标 | 作业次数 | 购置设备 | 安全事故率 | 农户知晓率
^ | 指标值 | ≥12次 | 3套 | 0 | ≥80%
^ | 权重 | 20 | 10 | 20 | 20
备注 | 无 | < | < | < | <
`.trim(),
    ),
  );
  expect(projects).toMatchObject([
    {
      name: '人工增雨',
      indicators: [
        { level1: '产出指标', level2: '数量指标', level3: '作业次数', target: { text: '≥12次' }, weight: '20' },
        {
          level1: '产出指标',
          level2: '数量指标',
          level3: '购置设备',
          target: { text: '3套' },
          at: { row: 4, column: 4 },
        },
        { level1: '产出指标', level2: '质量指标', level3: '安全事故率', target: { text: '0' }, weight: '20' },
        { level1: '效益指标', level2: '社会效益指标', level3: '农户知晓率', target: { text: '≥80%' }, weight: '20' },
      ],
    },
  ]);
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('a single indicator told in rows of labels is no table on its side', () => {
  const { projects } = extractPlan(
    drawDocument('2023年项目支出绩效目标表', '项目名称 | 护林\n三级指标 | 巡护里程\n指标值 | ≥60公里'),
  );
  expect(projects[0]?.indicators ?? []).toEqual([]);
});
