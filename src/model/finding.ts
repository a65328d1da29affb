import type { Bilingual } from '../base/bilingual.ts';
import type { Place } from './place.ts';

/** 错误 · 警告 · 提示 */
export type Severity = 'error' | 'warning' | 'hint';

/** A regulation's clause that a rule or formula rests on; see src/regulations. */
export interface Citation {
  /** "财预〔2015〕88号" */
  readonly number: string;
  readonly title: string;
  /** What of it is meant, in own words. */
  readonly topic: string;
  /** Whether the wording was seen or only recalled; a recalled one is printed with 条文以原文为准. */
  readonly mark: 'seen' | 'recalled';
}

/** Something that is wrong in the paper. Data, never thrown. */
export interface Finding {
  /** The rule's id, for ever. */
  readonly rule: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly citations: readonly Citation[];
  /** Which part of the plan, as a JSON pointer ("/projects/0/indicators/3/target"). */
  readonly subject: string;
  /** What a person calls that part: "劳务派遣人员经费 › 工资保险发放率". */
  readonly label: string;
  readonly at?: Place;
  /** The words of the paper that are meant. */
  readonly excerpt?: string;
}

/** Something that a rule could not check, and why: an absent denominator is not a pass. */
export interface NotChecked {
  readonly rule: string;
  readonly title: Bilingual;
  readonly subject: string;
  readonly label: string;
  readonly why: Bilingual;
  readonly at?: Place;
}
