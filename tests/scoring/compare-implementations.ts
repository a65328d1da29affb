// Scores random tables with both implementations and says where they differ.

import { findProfile } from '../../src/regulations/profiles/profiles.ts';
import { evaluateSubject } from '../../src/scoring/evaluate-plan.ts';
import { random, randomTable } from './random-tables.ts';
import { type PlainRules, plainExecution, plainGrade, plainScore, plainTotal } from './second-implementation.ts';

const RULES: readonly (readonly [string, PlainRules])[] = [
  ['national-2020', { equal: 'reach', overrun: 'linear' }],
  ['national-2020-inverse', { equal: 'reach', overrun: 'inverse' }],
  ['national-2020-exact', { equal: 'exact', overrun: 'linear' }],
];

/** The differences between the two on so many random tables; an empty list means that they agree. */
export function differences(tables: number, seed: number): string[] {
  const next = random(seed);
  const found: string[] = [];
  for (let index = 0; index < tables && found.length < 10; index += 1) {
    const [id, rules] = RULES[index % RULES.length] ?? ['', { equal: 'reach', overrun: 'linear' }];
    const profile = findProfile(id);
    if (!profile) throw new Error(`there is no profile ${id}`);
    const table = randomTable(next);
    const pointer = (line: number): string => `/projects/0/indicators/${line}`;
    const subject = {
      subject: '/projects/0',
      number: '1',
      name: '项目',
      execution: [],
      indicators: table.indicators.map((indicator, line) => ({
        indicator,
        subject: pointer(line),
        line: `1.${line + 1}`,
      })),
    };
    const reports = {
      indicators: Object.fromEntries(table.reports.map((report, line) => [pointer(line), report])),
      spending: { '/projects/0': { adjusted: table.budget, executed: table.spent } },
    };
    const ours = evaluateSubject(subject, reports, profile, 2025, 'fitted').table;
    const scores = [plainExecution(table.budget, table.spent), ...table.plain.map((line) => plainScore(line, rules))];
    const total = plainTotal(scores);
    const theirs = JSON.stringify({ scores, total, grade: total === undefined ? undefined : plainGrade(total) });
    const mine = JSON.stringify({
      scores: [ours.execution.score, ...ours.lines.map(({ score }) => score)],
      total: ours.total,
      grade: ours.grade,
    });
    if (mine !== theirs)
      found.push(`table ${index} (${id}):\n  product ${mine}\n  second  ${theirs}\n  ${JSON.stringify(table.plain)}`);
  }
  return found;
}
