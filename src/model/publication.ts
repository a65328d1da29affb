import type { ValueOrigin } from './filing.ts';
import type { Grade } from './grade.ts';

/** What is published of a plan or a self-evaluation, `mingji.publication/1`: of cleared projects alone. Money is in 元, decimals are strings. */
export interface Publication {
  readonly schema: 'mingji.publication/1';
  readonly id: string;
  readonly kind: 'plan' | 'evaluation';
  readonly office: { readonly region: string; readonly unit: string; readonly name: string };
  readonly fiscalYear: number;
  /** The plan, or the filing, and its version that was approved. */
  readonly document: { readonly id: string; readonly version: number };
  /** The day it was approved for the public, "2026-04-20". */
  readonly publishedOn: string;
  /** By which rules it was scored; absent for a plan. */
  readonly profile?: { readonly id: string; readonly version: string; readonly zh: string; readonly en: string };
  readonly tables: readonly PublicTable[];
}

/** One project, or the department as a whole ("" as its pointer). */
export interface PublicTable {
  /** JSON pointer into the plan. */
  readonly subject: string;
  readonly name: string;
  readonly code?: string;
  readonly goals: readonly string[];
  /** 预算数 */
  readonly budget?: string;
  readonly fiscal?: string;
  readonly adjusted?: string;
  readonly executed?: string;
  /** Percent, two places. */
  readonly executionRate?: string;
  readonly executionScore?: string;
  readonly outcome?: string;
  readonly total?: string;
  readonly grade?: Grade;
  readonly lines: readonly PublicLine[];
}

export interface PublicLine {
  /** JSON pointer into the plan. */
  readonly subject: string;
  readonly line: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: { readonly text: string; readonly op?: string; readonly value?: string; readonly unit?: string };
  readonly actual?: { readonly text: string; readonly value?: string; readonly origin: ValueOrigin };
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
}
