import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { extractPlan } from '../../extract-plan.ts';

const planOf = (text: string) =>
  extractPlan({
    source: { file: 'rows.txt', sha256: '0'.repeat(64), format: 'text' },
    blocks: text
      .trim()
      .split('\n')
      .map((line, index): Block => ({ kind: 'paragraph', text: line, at: { line: index + 1 } })),
    messages: [],
  });

test.each([
  [
    'keeps blanks between pipes',
    `
| 一级指标 | 二级指标 | 三级指标 | 供水管网维修项目 |  | 河道清淤整治项目 |  |
|  |  |  | 指标值 | 分值 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 完成里程 | ≥12公里 | 20 | ≥8公里 | 25 |
|  | 质量指标 | 验收合格率 | 100% | 15 | ≥95% | 15 |
| 效益指标 | 社会效益指标 | 受益人口 | ≥3200人 | 30 | ≥5600人 | 30 |
`,
  ],
  [
    'leaves out what other cells span',
    `
一级指标 | 二级指标 | 三级指标 | 供水管网维修项目 | 河道清淤整治项目
指标值 | 分值 | 指标值 | 分值
产出指标 | 数量指标 | 完成里程 | ≥12公里 | 20 | ≥8公里 | 25
质量指标 | 验收合格率 | 100% | 15 | ≥95% | 15
效益指标 | 社会效益指标 | 受益人口 | ≥3200人 | 30 | ≥5600人 | 30
`,
  ],
])('projects side by side in text that %s are told apart', (_, rows) => {
  const plan = planOf(`沙塘坳县水务局2024年项目绩效目标表\n${rows.trim()}`);
  expect(
    plan.projects.map(({ name, indicators }) => [
      name,
      ...indicators.map(({ target, weight }) => `${target.text} ${weight}`),
    ]),
  ).toEqual([
    ['供水管网维修项目', '≥12公里 20', '100% 15', '≥3200人 30'],
    ['河道清淤整治项目', '≥8公里 25', '≥95% 15', '≥5600人 30'],
  ]);
  expect(plan.projects[1]?.indicators[1]?.level1).toBe('产出指标');
});

test('where the columns of projects side by side are lost a message says so, and no value is given to any of them', () => {
  const plan = planOf(`
沙塘坳县水务局2024年项目绩效目标表
项目名称：供水管网维修 | 项目名称：河道清淤整治
一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修管网 | ≥12公里 | 产出指标 | 数量指标 | 清淤河道 | ≥8公里
更换水表 | ≥300只 | 质量指标 | 清淤合格率 | ≥95%
质量指标 | 管网合格率 | 100% | 效益指标 | 社会效益指标 | 受益人口 | ≥5600人
`);
  expect(plan.messages.map(({ code }) => code)).toContain('projects-not-parted');
  expect(plan.projects.flatMap(({ indicators }) => indicators)).toEqual([]);
});

test('of a table that is lost it is said once that it was not read', () => {
  const { messages } = planOf(`
沙塘坳县水务局2024年项目绩效目标表
供水管网维修项目 | 河道清淤整治项目
一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修管网 | ≥12公里 | 产出指标 | 数量指标 | 清淤河道 | ≥8公里
更换水表 | ≥300只 | 质量指标 | 清淤合格率 | ≥95%
`);
  expect(messages.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([
    'projects-not-parted',
  ]);
});
