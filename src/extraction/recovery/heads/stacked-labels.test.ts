import { expect, test } from 'vitest';
import type { Plan } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';

const ROWS =
  '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 购置冰箱台数 24台 质量指标 验收合格率 100% 满意度指标 服务对象满意度指标 接种单位满意度 ≥95%';

function planOf(lines: readonly string[]): Plan {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
}

test('labels below each other have their values below them in the same order, of which the name may take several lines', () => {
  const head = [
    '项目支出绩效目标表',
    '（2023年度）',
    '项目名称',
    '主管部门',
    '疫苗冷链设备',
    '购置',
    '绿洲市卫生健康委员会',
  ];
  const { projects } = planOf([...head, '年度目标', '保障储运安全。', ...ROWS.split(' ')]);
  expect(projects).toMatchObject([{ name: '疫苗冷链设备购置', department: '绿洲市卫生健康委员会' }]);
});

test('where names and offices do not stand in the order of their labels nothing is exchanged', () => {
  const head = ['项目支出绩效目标表', '项目名称', '主管部门', '绿洲市卫生健康委员会', '疫苗冷链设备购置'];
  const { projects } = planOf([...head, '年度目标', '保障储运安全。', ...ROWS.split(' ')]);
  expect(projects[0]?.name).not.toBe('绿洲市卫生健康委员会');
});

test('a line on which each value stands in front of its label gives the name in front of 项目名称, and the office behind it to the next label', () => {
  const head =
    '项目支出绩效目标申报表 （2023年度） 疫苗冷链设备购置 项目名称 绿洲市疾病预防控制中心 申报单位 主管部门 绿洲市卫生健康委员会';
  const { projects } = planOf([`${head} 年度资金总额： 96.8 年度目标 保障储运安全。 ${ROWS}`]);
  expect(projects).toMatchObject([
    { name: '疫苗冷链设备购置', unit: '绿洲市疾病预防控制中心', department: '绿洲市卫生健康委员会' },
  ]);
});
