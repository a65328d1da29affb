import { expect, test } from 'vitest';
import type { Indicator, Plan, Project } from '../model/plan.ts';
import { hebeiBudgetText } from './definitions/hebei-budget-text.ts';
import { hunanSpecialFunds } from './definitions/hunan-special-funds.ts';
import { projectDeclaration } from './definitions/project-declaration.ts';
import { projectSelfEvaluation } from './definitions/project-self-evaluation.ts';
import { sichuanSelfEvaluation } from './definitions/sichuan-self-evaluation.ts';
import { lostReport } from './lost-report.ts';
import { lostValues } from './lost-values.ts';

const line = (level1: string, level2: string, level3: string): Indicator => ({
  horizon: 'annual',
  level1,
  level2,
  level3,
  target: { text: '1次', kind: 'number', op: '=', value: '1', unit: '次', explicit: false },
  at: {},
});

const project = (more: Partial<Project> = {}): Project => ({
  name: '乡村道路养护',
  amounts: {},
  fundingPlan: [],
  goals: [],
  midtermGoals: [],
  indicators: [],
  costLines: [],
  ...more,
});

const plan = (more: Partial<Plan>): Plan => ({
  schema: 'mingji.plan/1',
  source: { file: '', sha256: '', format: 'unknown' },
  layout: 'general',
  department: {},
  divisions: [],
  safeguards: [],
  workPlan: [],
  indicators: [],
  projects: [],
  messages: [],
  ...more,
});

const short = (form: Parameters<typeof lostValues>[0], of: Plan) =>
  lostValues(form, of).map(({ binding, owner, why }) => [binding, owner, why]);

test('a value that the form prints is not lost, one without a cell is', () => {
  const of = plan({ projects: [project({ purpose: '购置巡查车辆。', unit: '云川县公路站' })] });
  expect(short(projectDeclaration, of)).toEqual([['project.purpose', '乡村道路养护', 'no-place']]);
  expect(short(hebeiBudgetText, of)).toEqual([['project.unit', '乡村道路养护', 'no-place']]);
});

test('an element that is nowhere printed is said once, as a whole', () => {
  const of = plan({ projects: [project({ costLines: [{ name: '沥青', amount: '100', formula: '1吨×100元' }] })] });
  expect(lostValues(projectDeclaration, of)).toEqual([
    { binding: 'cost.name', owner: '乡村道路养护 › 沥青', text: '沥青', why: 'no-place', whole: true },
  ]);
});

test('an amount that the money table prints needs no cell of its own', () => {
  const execution = [{ label: '年度资金总额', kind: 'total', initial: '500000' }] as const;
  expect(
    short(projectSelfEvaluation, plan({ projects: [project({ amounts: { total: '500000' }, execution })] })),
  ).toEqual([]);
  expect(
    short(projectSelfEvaluation, plan({ projects: [project({ amounts: { total: '400000' }, execution })] })),
  ).toEqual([['project.amounts.total', '乡村道路养护', 'no-place']]);
});

test('values that are kept by their label are told apart by it', () => {
  const further = [
    { label: '存在问题', value: '雨季进度慢' },
    { label: '立项依据', value: '年度计划' },
  ];
  expect(lostValues(sichuanSelfEvaluation, plan({ projects: [project({ further })] }))).toMatchObject([
    { binding: 'project.further', label: '立项依据', text: '年度计划' },
  ]);
});

test('what paper cannot hold is said: an empty level below a filled one, an unread amount, a title with a colon', () => {
  const indicators = [line('产出指标', '数量指标', '养护里程'), line('', '', '巡查次数')];
  expect(short(projectDeclaration, plan({ projects: [project({ indicators, amounts: { total: null } })] }))).toEqual([
    ['project.amounts.total', '乡村道路养护', 'unread'],
    ['indicator.level1', '乡村道路养护 › 巡查次数', 'filled-from-above'],
  ]);
  const divisions = [{ title: '养护：干线', goal: '畅通。', targets: [] }];
  expect(short(hebeiBudgetText, plan({ divisions }))).toEqual([['division.title', '养护：干线', 'cut-at-sign']]);
});

test('a list of special funds made of projects prints their names, amounts and goals', () => {
  const of = plan({
    projects: [project({ amounts: { total: '80000' }, goals: ['养护120公里。'], midtermGoals: ['畅通。'] })],
  });
  expect(short(hunanSpecialFunds, of)).toEqual([]);
});

test('the report names the field, says why and shows examples', () => {
  const of = plan({ projects: [project({ purpose: '购置巡查车辆。' })] });
  expect(lostReport(projectDeclaration, lostValues(projectDeclaration, of), 'zh')).toBe(
    '《项目支出绩效目标申报表》写不下的内容 1 项：\n  资金用途 没有位置，不会写入：乡村道路养护：购置巡查车辆。\n',
  );
});
