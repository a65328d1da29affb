import type { Block } from '../../../model/document.ts';
import type { Indicator } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';
import { flatten, type Style } from './flatten.ts';
import { type InventedPaper, inventedPapers, textOf } from './invented-papers.ts';

/** What came back of the rows of all invented papers, flattened in a style. */
export interface Rate {
  readonly rows: number;
  /** Rows whose levels, name and target came back. */
  readonly found: number;
  /** Rows that came back with weight and actual value too. */
  readonly whole: number;
  readonly invented: number;
  readonly misses: readonly string[];
}

/** Reads a text as the text reader does, a paragraph a line, and extracts its indicators. */
function readFlattened(text: string): Indicator[] {
  const blocks: Block[] = text
    .split('\n')
    .map((line, index) => ({ kind: 'paragraph', text: line, at: { line: index + 1 } }));
  const plan = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  return [...plan.indicators, ...plan.projects.flatMap((project) => project.indicators)];
}

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '');

/** Flattens every invented paper in a style, reads it back and counts what is the same. */
export function measure(style: Style, papers: readonly InventedPaper[] = inventedPapers): Rate {
  let [rows, found, whole, invented] = [0, 0, 0, 0];
  const misses: string[] = [];
  for (const [number, paper] of papers.entries()) {
    const left = readFlattened(flatten(paper, style));
    const has = (part: string) => paper.columns.some(([own]) => own === part);
    for (const row of paper.rows) {
      rows += 1;
      const target = has('value') && row.sign !== '定性' ? `${row.sign}${row.value}${row.unit}` : textOf(row, 'target');
      const at = left.findIndex(
        (have) =>
          fold(have.level3) === row.level3 &&
          fold(have.target.text) === target &&
          fold(have.level1) === row.level1.replace(/\(.*/, '') &&
          fold(have.level2) === row.level2,
      );
      const have = left[at];
      if (!have) {
        misses.push(`${style} ${number}: ${row.level1} ${row.level2} ${row.level3} ${target}`);
        continue;
      }
      left.splice(at, 1);
      found += 1;
      const weight = !has('weight') || have.weight === row.weight;
      const actual = !has('actual') || fold(have.actual) === row.actual;
      if (weight && actual) whole += 1;
      else misses.push(`${style} ${number}: ${row.level3}: weight ${have.weight}, actual ${have.actual}`);
    }
    invented += left.length;
    for (const have of left)
      misses.push(`${style} ${number}: invented ${have.level1} ${have.level2} ${have.level3} = ${have.target.text}`);
  }
  return { rows, found, whole, invented, misses };
}
