export type Operator = '≥' | '≤' | '>' | '<' | '=';

/** A target as typed data. `text` is always the paper's own writing; a kind says what could be understood of it. */
export type Target = NumberTarget | ListTarget | QualitativeTarget | NotApplicableTarget | AbsentTarget;

/** A measurable target, e.g. "≥70起": {op "≥", value "70", unit "起", explicit true}. */
export interface NumberTarget {
  readonly text: string;
  readonly kind: 'number';
  readonly op: Operator;
  /** Plain decimal, multipliers carried out ("≥4万家" is "40000"). Money keeps its unit: "≤8万元" is "8" with unit "万元". */
  readonly value: string;
  /** The unit as printed ("起", "%", "万元"); "" when none is printed. */
  readonly unit: string;
  /** The period or base of a rate: "月" in "≥1次/月", "生/年" in "780元/生/年". */
  readonly per?: string;
  /** False when no operator is printed and "=" is assumed ("100%"). */
  readonly explicit: boolean;
}

/** Several targets in one cell ("≥12期 1次 2次"). */
export interface ListTarget {
  readonly text: string;
  readonly kind: 'list';
  readonly parts: readonly NumberTarget[];
}

/** Words instead of a number ("显著提升"). */
export interface QualitativeTarget {
  readonly text: string;
  readonly kind: 'qualitative';
}

/** Said not to apply ("不适用", "无", "/", "—"). */
export interface NotApplicableTarget {
  readonly text: string;
  readonly kind: 'not-applicable';
}

/** An empty cell. Never zero. */
export interface AbsentTarget {
  readonly text: '';
  readonly kind: 'absent';
}
