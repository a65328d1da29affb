// Runs tests/cases/scoring/*.yaml: cases a finance officer can read, expected values written as arithmetic.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dayParts } from '../../src/base/calendar.ts';
import { fraction } from '../../src/base/fraction.ts';
import type { Report, Spending } from '../../src/model/actual.ts';
import type { Indicator } from '../../src/model/plan.ts';
import { parseTarget } from '../../src/model/target-grammar/parse-target.ts';
import { findProfile } from '../../src/regulations/profiles/profiles.ts';
import type { RuleProfile } from '../../src/regulations/profiles/rule-profile.ts';
import { monthsElapsed } from '../../src/scoring/elapsed.ts';
import { evaluateSubject } from '../../src/scoring/evaluate-plan.ts';
import { monitorLine } from '../../src/scoring/monitor-line.ts';
import { monitorMoney } from '../../src/scoring/monitor-money.ts';
import { readActual } from '../../src/scoring/read-actual.ts';
import { scoreExecution } from '../../src/scoring/score-execution.ts';
import { scoreLine } from '../../src/scoring/score-line.ts';
import { rounded } from './exact-arithmetic.ts';

interface LineCase {
  readonly 指标?: string;
  readonly 一级?: string;
  readonly 二级?: string;
  readonly 指标值: string;
  readonly 分值?: number | string;
  readonly 实际?: string;
  readonly 原因?: string;
}

interface Case extends LineCase {
  readonly 名称: string;
  readonly 来源: string;
  readonly 规则?: string;
  readonly 得分?: string | number;
  readonly 状态?: string;
  readonly 提示?: string;
  readonly 须说明原因?: string;
  readonly 预算?: string;
  readonly 执行?: string;
  readonly 执行率?: string;
  readonly 权重?: number | string;
  readonly 各行?: readonly LineCase[];
  readonly 各行分值?: readonly (string | number)[];
  readonly 总分?: string | number;
  readonly 等级?: string;
  readonly 截至?: string;
  readonly 支出计划?: Readonly<Record<string, string | number>>;
  readonly 进度?: string;
  readonly 灯?: string;
  readonly 全年预计?: readonly (string | number)[];
  readonly 可能性?: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'scoring');
const STATUS = { 已计分: 'scored', 不适用: 'not-applicable', 未填: 'missing', 不能计分: 'unusable' } as Readonly<
  Record<string, string>
>;
const DUE = { 未完成: 'missed', 超额: 'over-achieved', 执行率低: 'low-execution', 不须: undefined } as Readonly<
  Record<string, string | undefined>
>;
const GRADE = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor', 不评: undefined } as Readonly<
  Record<string, string | undefined>
>;
const LIGHT = { 红: 'red', 黄: 'yellow', 绿: 'green', 无: undefined } as Readonly<Record<string, string | undefined>>;
const LIKELIHOOD = { 确定能: 'certain', 有可能: 'possible', 完全不可能: 'impossible' } as Readonly<
  Record<string, string>
>;

function profileOf(one: Case): RuleProfile {
  const profile = findProfile(one.规则 ?? 'national-2020');
  if (!profile) throw new Error(`${one.名称}: there is no profile ${one.规则}`);
  return profile;
}

function indicatorOf(line: LineCase): Indicator {
  return {
    horizon: 'annual',
    level1: line.一级 ?? '产出指标',
    level2: line.二级 ?? '数量指标',
    level3: line.指标 ?? '指标',
    target: parseTarget(String(line.指标值)),
    ...(line.分值 === undefined ? {} : { weight: String(line.分值) }),
    at: { row: 1 },
  };
}

function reportOf(line: LineCase): Report {
  const actual = readActual(line.实际 === undefined ? '' : String(line.实际), { row: 1 });
  return { ...(actual ? { actual } : {}), ...(line.原因 === undefined ? {} : { reason: line.原因 }) };
}

function spendingOf({ 预算, 执行, 原因 }: Case): Spending {
  return {
    ...(预算 === undefined ? {} : { adjusted: String(预算) }),
    ...(执行 === undefined ? {} : { executed: String(执行) }),
    ...(原因 === undefined ? {} : { reason: 原因 }),
  };
}

interface Scored {
  readonly status: string;
  readonly score?: string;
  readonly reasonDue?: { readonly because: string };
  readonly notes: readonly { readonly code: string }[];
}

function checkScored(one: Case, result: Scored): void {
  if (one.得分 !== undefined) expect(result).toMatchObject({ status: 'scored', score: rounded(one.得分) });
  if (one.状态 !== undefined) expect(result.status).toBe(STATUS[one.状态]);
  if (one.状态 !== undefined && one.状态 !== '已计分') expect(result.score).toBeUndefined();
  if (one.提示 !== undefined) expect(result.notes.map(({ code }) => code)).toContain(one.提示);
  if (one.须说明原因 !== undefined) expect(result.reasonDue?.because).toBe(DUE[one.须说明原因]);
}

function runLine(one: Case): void {
  const input = {
    subject: '/indicators/0',
    line: '0.1',
    indicator: indicatorOf(one),
    weight: String(one.分值 ?? 10),
    weightOrigin: 'printed' as const,
  };
  checkScored(one, scoreLine({ ...input, report: reportOf(one) }, profileOf(one), 2025));
}

function runExecution(one: Case): void {
  const result = scoreExecution(spendingOf(one), String(one.权重 ?? 10), profileOf(one));
  checkScored(one, result);
  if (one.执行率 !== undefined) expect(result.rate).toBe(rounded(one.执行率));
}

function runTable(one: Case): void {
  const lines = one.各行 ?? [];
  const indicators = lines.map((line, index) => ({
    indicator: indicatorOf({ 指标: `指标${index + 1}`, ...line }),
    subject: `/projects/0/indicators/${index}`,
    line: `1.${index + 1}`,
  }));
  const reports = {
    indicators: Object.fromEntries(lines.map((line, index) => [`/projects/0/indicators/${index}`, reportOf(line)])),
    spending: one.预算 === undefined ? {} : { '/projects/0': spendingOf(one) },
  };
  const subject = { subject: '/projects/0', number: '1', name: '项目', indicators, execution: [] };
  const { table } = evaluateSubject(subject, reports, profileOf(one), 2025, 'fitted');
  if (one.各行分值)
    expect(
      table.lines.map(({ weight, status }) => (status === 'not-applicable' ? '不适用' : Number(weight).toFixed(2))),
    ).toEqual(one.各行分值.map((weight) => (weight === '不适用' ? weight : rounded(weight))));
  if (one.总分 !== undefined) expect(table.total).toBe(one.总分 === '无' ? undefined : rounded(one.总分));
  if (one.等级 !== undefined) expect(table.grade).toBe(GRADE[one.等级]);
}

function progressOf(one: Case, profile: RuleProfile) {
  const through = one.截至 ?? '2025-07-31';
  const parts = dayParts(through);
  if (!parts) throw new Error(`${one.名称}: ${through} is no day`);
  return {
    through,
    fiscalYear: parts.year,
    profile,
    months: monthsElapsed(parts),
    band: fraction(profile.projectionBand.value),
    redBelow: fraction(profile.lights.value.redBelow),
  };
}

interface Paced {
  readonly pace?: string;
  readonly light?: string;
  readonly likelihood?: string;
  readonly projection?: { readonly value: string; readonly low: string; readonly high: string };
  readonly notes: readonly { readonly code: string }[];
}

function checkPaced(one: Case, result: Paced): void {
  if (one.进度 !== undefined) expect(result.pace).toBe(one.进度 === '无' ? undefined : rounded(one.进度));
  if (one.灯 !== undefined) expect(result.light).toBe(LIGHT[one.灯]);
  if (one.可能性 !== undefined) expect(result.likelihood).toBe(LIKELIHOOD[one.可能性]);
  if (one.全年预计) {
    const { value, low, high } = result.projection ?? {};
    expect([value, low, high]).toEqual(one.全年预计.map(rounded));
  }
  if (one.提示 !== undefined) expect(result.notes.map(({ code }) => code)).toContain(one.提示);
}

function runMoney(one: Case): void {
  const profile = profileOf(one);
  const steps = Object.entries(one.支出计划 ?? {}).map(([by, value]) => ({ by, value: String(value), unit: '%' }));
  checkPaced(one, monitorMoney(spendingOf(one), steps, progressOf(one, profile), profile));
}

function runPace(one: Case): void {
  const entry = { indicator: indicatorOf(one), subject: '/indicators/0', line: '0.1' };
  checkPaced(one, monitorLine(entry, reportOf(one), progressOf(one, profileOf(one))));
}

const RUNNERS: Readonly<Record<string, (one: Case) => void>> = {
  指标: runLine,
  执行率: runExecution,
  表: runTable,
  资金进度: runMoney,
  目标进度: runPace,
};

let count = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  const { 题目, 种类, 例 } = parse(readFileSync(join(folder, file), 'utf8')) as {
    题目: string;
    种类: string;
    例: readonly Case[];
  };
  count += 例.length;
  describe(`${file}: ${题目}`, () => {
    it.each(例.map((one) => [one.名称, one] as const))('%s', (_name, one) => {
      expect(one.来源, 'every case names its source').toMatch(/\S/);
      const run = RUNNERS[种类];
      if (!run) throw new Error(`${file}: 种类 ${种类} is unknown`);
      run(one);
    });
  });
}

it('holds at least 120 cases', () => {
  expect(count).toBeGreaterThanOrEqual(120);
});
