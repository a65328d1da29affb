import type { Plan } from '../model/plan.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';

/** One indicator of an example: level 1, level 2, level 3, target, weight ("" for none). */
export type ExampleLine = readonly [level1: string, level2: string, level3: string, target: string, weight?: string];

/** A small plan of an invented office, for tests and benchmarks. */
export function examplePlan(lines: readonly ExampleLine[], further: Partial<Plan> = {}): Plan {
  return {
    schema: 'mingji.plan/1',
    source: { file: '云川县.txt', sha256: '', format: 'text' },
    layout: 'general',
    department: { name: '云川县图书馆' },
    fiscalYear: 2025,
    divisions: [],
    safeguards: [],
    workPlan: [],
    indicators: [],
    projects: [
      {
        name: '乡村阅读推广',
        amounts: { total: '500000' },
        fundingPlan: [],
        goals: [],
        midtermGoals: [],
        costLines: [],
        indicators: lines.map(([level1, level2, level3, target, weight], index) => ({
          horizon: 'annual',
          level1,
          level2,
          level3,
          target: parseTarget(target),
          ...(weight ? { weight } : {}),
          at: { row: index + 1 },
        })),
      },
    ],
    messages: [],
    ...further,
  };
}
