import type { Bilingual } from '../../base/bilingual.ts';
import { decimal, roundHalfUp } from '../../base/decimal.ts';
import type { Severity } from '../../model/finding.ts';
import { UNREADABLE_WEIGHT, weightOf } from '../../model/finding-weight.ts';
import { type Grade, gradeNames } from '../../model/grade.ts';
import { isEmptyPaper, type PaperReport } from './paper-report.ts';
import { words } from './report-words.ts';

/** One paper as a line of the summary over many. */
export interface PaperSummary {
  readonly file: string;
  readonly department?: string;
  readonly fiscalYear?: number;
  readonly projects: number;
  readonly indicators: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings of the asked severity and above. */
  readonly shown: number;
  readonly notChecked: number;
  /** Proposed points and grade; absent where nothing was there to review. */
  readonly points?: string;
  readonly grade?: Grade;
  /** Tables were not seen whole: points and grade say nothing of the rest. */
  readonly inPart: boolean;
  /** The file could not be read, or read only in part: an error stands among its messages. */
  readonly faulty: boolean;
  /** It was read, but has nothing that can be checked. */
  readonly empty: boolean;
}

/** What an overview says of a paper; department and year are absent where the paper names none. */
export function summarise(paper: PaperReport): PaperSummary {
  const { total, grade, inPart } = paper.reviewForm;
  return {
    file: paper.source.file,
    ...(paper.department !== undefined && { department: paper.department }),
    ...(paper.fiscalYear !== undefined && { fiscalYear: paper.fiscalYear }),
    projects: paper.projects,
    indicators: paper.indicators,
    counts: paper.counts,
    shown: paper.findings.length,
    notChecked: paper.notChecked.length,
    ...(total !== undefined && { points: total }),
    ...(grade !== undefined && { grade }),
    inPart: inPart !== undefined,
    faulty: paper.messages.some(({ severity }) => severity === 'error'),
    empty: isEmptyPaper(paper),
  };
}

/** The grade as lists and heads show it: "良", "良（不全）" where only a part was seen, "不评". */
export function gradeText({ grade, inPart }: Gradable): Bilingual {
  if (!grade) return words.notProposed;
  const name = gradeNames[grade];
  return inPart ? { zh: `${name.zh}（${words.inPart.zh}）`, en: `${name.en} (${words.inPart.en})` } : name;
}

type Gradable = Pick<PaperSummary, 'grade'> & { readonly inPart?: unknown };

/** The sums over all papers. */
export interface OverallSummary {
  readonly files: number;
  readonly faulty: number;
  readonly empty: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: number;
  readonly notChecked: number;
  readonly grades: Readonly<Record<Grade, number>>;
  /** Mean of the proposed points with two places; absent where none was proposed. */
  readonly meanPoints?: string;
}

/** Adds up line by line, so that many papers take no memory. */
export class SummaryOver {
  #files = 0;
  #faulty = 0;
  #empty = 0;
  #shown = 0;
  #notChecked = 0;
  #points = decimal(0);
  readonly #counts = { error: 0, warning: 0, hint: 0 };
  readonly #grades = { excellent: 0, good: 0, fair: 0, poor: 0 };

  add(paper: PaperSummary): void {
    this.#files += 1;
    if (paper.faulty) this.#faulty += 1;
    if (paper.empty) this.#empty += 1;
    this.#shown += paper.shown;
    this.#notChecked += paper.notChecked;
    for (const severity of ['error', 'warning', 'hint'] as const) this.#counts[severity] += paper.counts[severity];
    if (paper.points !== undefined) this.#points = this.#points.plus(paper.points);
    if (paper.grade) this.#grades[paper.grade] += 1;
  }

  get result(): OverallSummary {
    const graded = Object.values(this.#grades).reduce((sum, count) => sum + count, 0);
    return {
      files: this.#files,
      faulty: this.#faulty,
      empty: this.#empty,
      counts: { ...this.#counts },
      shown: this.#shown,
      notChecked: this.#notChecked,
      grades: { ...this.#grades },
      ...(graded > 0 && { meanPoints: roundHalfUp(this.#points.dividedBy(graded), 2).toString() }),
    };
  }
}

/**
 * Papers that gave nothing first, then by the weight of what was found, as a round on the server is ranked: a self-evaluation, which gets no
 * points, stands among the others. Of equal weight the one with fewer points comes first.
 */
export function weakestFirst(a: PaperSummary, b: PaperSummary): number {
  const weight = rankOf(b) - rankOf(a);
  return weight !== 0 ? weight : Number(a.points ?? 100) - Number(b.points ?? 100);
}

const rankOf = ({ empty, faulty, counts }: PaperSummary): number =>
  (empty || faulty ? UNREADABLE_WEIGHT : 0) + weightOf(counts);
