import type { Bilingual } from '../base/bilingual.ts';
import type { Actual } from './actual.ts';
import type { Source } from './document.ts';
import type { Grade } from './grade.ts';
import type { Message } from './message.ts';
import type { Place } from './place.ts';
import type { Target } from './target.ts';
import type { TraceStep } from './trace.ts';

/** Something a reader of a line should know: why it has no score, or how a value was understood. */
export interface Note {
  /** Stable kebab-case name of the situation ("wrong-unit"). */
  readonly code: string;
  readonly text: Bilingual;
}

/** Which rules an evaluation was made by. It keeps them for ever: a profile that appears later changes nothing in it. */
export interface ProfileReference {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
}

/** The self-evaluation of a plan: `mingji.evaluation/1`. Scores are decimals with two places, money is in 元. */
export interface Evaluation {
  readonly schema: 'mingji.evaluation/1';
  readonly source: Source;
  readonly fiscalYear?: number;
  readonly profile: ProfileReference;
  /** One per project, in the order of the plan, then the department as a whole where it has indicators of its own. */
  readonly tables: readonly EvaluationTable[];
  readonly messages: readonly Message[];
}

/** One 自评表: a project, or the department as a whole. */
export interface EvaluationTable {
  /** JSON pointer: "/projects/0", "" for the department as a whole. */
  readonly subject: string;
  readonly name: string;
  readonly execution: ExecutionScore;
  readonly lines: readonly ScoredLine[];
  /** True when every line that counts has a score. Only then are there a total and a grade. */
  readonly complete: boolean;
  readonly total?: string;
  readonly grade?: Grade;
  /** What the scored lines have earned of the weights they carry, also while the table is incomplete. */
  readonly soFar: { readonly score: string; readonly weight: string };
  readonly trace: readonly TraceStep[];
}

/** 预算执行率 */
export interface ExecutionScore {
  readonly status: LineStatus;
  readonly weight: string;
  readonly adjusted?: string;
  readonly executed?: string;
  /** Percent with two places ("86.20"); absent when there is no budget to divide by. */
  readonly rate?: string;
  readonly score?: string;
  readonly reasonDue?: ReasonDue;
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
}

/** scored · left out because it does not apply · without a score because the value is missing, or cannot be used. */
export type LineStatus = 'scored' | 'not-applicable' | 'missing' | 'unusable';

/** Where a weight came from: printed, spread over the levels, or changed because another line does not apply. */
export type WeightOrigin = 'printed' | 'spread' | 'moved' | 'rescaled';

export interface ScoredLine {
  /** JSON pointer of the indicator. */
  readonly subject: string;
  /** What a person calls it: "1.3" is the third line of the first project, "0.3" of the department as a whole. */
  readonly line: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: Target;
  readonly actual?: Actual;
  readonly weight: string;
  readonly weightOrigin: WeightOrigin;
  readonly status: LineStatus;
  /** Two places; absent unless scored. */
  readonly score?: string;
  /** Whether the target was reached; absent unless scored. */
  readonly met?: boolean;
  readonly reason?: string;
  readonly reasonDue?: ReasonDue;
  /** Why there is no score, or what a reader should know about it. */
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
  readonly at: Place;
}

/** A reason that the rules ask for, and whether one was given. */
export interface ReasonDue {
  readonly because: 'missed' | 'low-execution' | 'over-achieved' | 'behind-pace';
  readonly text: Bilingual;
  readonly given: boolean;
}
