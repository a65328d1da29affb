import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const FORM = `
  项目名称 | 校舍修缮 | < | <
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 修缮校舍面积 | ≥1200平方米
  满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥92%`;
const OTHERS = [
  '评分项 | 满分 | 得分 | 扣分原因\n决策 | 20 | 18 | 目标不够细化\n过程 | 20 | 19 | 资料不全',
  '采购项目 | 数量 | 单价 | 金额\n课桌椅 | 300套 | 260元 | 7.8万元',
  '序号 | 项目名称 | 实施单位 | 金额（万元）\n1 | 食堂改造 | 禾溪一小 | 36\n2 | 操场翻新 | 禾溪二小 | 52',
  '建设内容 | 单位 | 计划数量 | 完成数量\n教室 | 间 | 86 | 82\n操场 | 个 | 2 | 2',
  '支出内容 | 单位 | 数量 | 单价（元） | 金额（万元）\n苗木 | 亩 | 150 | 520 | 7.8\n管护 | 亩 | 80 | 600 | 4.8',
  '序号 | 学校 | 2025年预算数 | 2026年预算数\n1 | 禾溪一小 | 36 | 40\n2 | 禾溪二小 | 52 | 48',
];

test.each(OTHERS)(
  'a table of something else is no page of the indicators, nor are rows of one below or above them: %s',
  (other) => {
    for (const parts of [[FORM, other], [`${FORM}\n${other}`], [other, FORM], [`${other}\n${FORM.trim()}`]]) {
      const { projects } = extractPlan(drawDocument(...parts));
      expect(projects.map(({ name, indicators }) => [name, ...indicators.map(({ level3 }) => level3)])).toEqual([
        ['校舍修缮', '修缮校舍面积', '家长满意度'],
      ]);
    }
  },
);
