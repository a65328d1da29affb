import type { Actual } from './actual.ts';
import type { Source } from './document.ts';
import type { Note, ProfileReference, ReasonDue } from './evaluation.ts';
import type { Message } from './message.ts';
import type { Place } from './place.ts';
import type { Target } from './target.ts';
import type { TraceStep } from './trace.ts';

export type Light = 'red' | 'yellow' | 'green';

/** 确定能 · 有可能 · 完全不可能 */
export type Likelihood = 'certain' | 'possible' | 'impossible';

/**
 * How a target runs through the year: flow adds up (培训场次), stock is a level at a date (会员数), ratio is a share (合格率), deadline is a
 * day, cadence is so much in every period (每月 1 次), ceiling is an amount not to be used up early (成本).
 */
export type TargetNature = 'flow' | 'stock' | 'ratio' | 'deadline' | 'cadence' | 'ceiling' | 'judgement';

/** Monitoring of budget and goals up to a day: `mingji.monitoring/1` (双监控). */
export interface Monitoring {
  readonly schema: 'mingji.monitoring/1';
  readonly source: Source;
  readonly fiscalYear: number;
  /** The last day of the period, "2025-07-31". */
  readonly through: string;
  readonly profile: ProfileReference;
  readonly tables: readonly MonitoringTable[];
  readonly messages: readonly Message[];
}

export interface MonitoringTable {
  /** JSON pointer: "/projects/0", "" for the department as a whole. */
  readonly subject: string;
  readonly name: string;
  readonly money: MoneyPace;
  readonly lines: readonly PacedLine[];
  /** True when every red or yellow line has its reason: the form can be submitted. */
  readonly readyToSubmit: boolean;
}

/** A pace in percent of what the date asks for ("84.50"), with its light; absent when it cannot be computed, and `notes` say why. */
export interface Pace {
  readonly pace?: string;
  readonly light?: Light;
}

export interface MoneyPace extends Pace {
  readonly adjusted?: string;
  readonly executed?: string;
  /** Percent of the budget spent. */
  readonly rate?: string;
  /** Percent of the budget that was planned to be spent by the day. */
  readonly plannedShare?: string;
  readonly projection?: Projection;
  readonly reasonDue?: ReasonDue;
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
}

/** What the year will likely end with, and between which values; plain decimals in the target's unit. */
export interface Projection {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

export interface PacedLine extends Pace {
  readonly subject: string;
  readonly line: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: Target;
  readonly actual?: Actual;
  readonly nature: TargetNature;
  readonly projection?: Projection;
  /** Proposed; a person decides. Absent when there is nothing to go by. */
  readonly likelihood?: Likelihood;
  readonly reason?: string;
  readonly reasonDue?: ReasonDue;
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
  readonly at: Place;
}
