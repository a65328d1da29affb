import type { Place } from '../../../model/place.ts';
import type { Department } from '../../../model/plan.ts';
import type { Line } from '../../captions.ts';
import { firstMatch } from '../../first-match.ts';

/** The department a paper is about, and where it says so. */
export interface NamedDepartment {
  readonly department: Department;
  readonly at?: Place;
}

/** A name is Chinese words: no dates, numbers or further labels, as run-on text would add. */
export const NAME = /^[\u3007\u4e00-\u9fff（()）、·“”\s]{2,50}$/;

/** Offices of two levels in one cell: neither is the one the paper is of. */
export const TWO_OFFICES = /[局厅委会][\s、]+\p{Script=Han}+[局厅委会]$/u;

/** The office that the surest of several patterns finds in its first group; undefined where none finds any. */
export function fromPatterns(patterns: readonly RegExp[], lines: readonly Line[]): NamedDepartment | undefined {
  const told = firstMatch(patterns, lines);
  return told && { department: { name: told.found }, at: told.by.at };
}

/** The money unit that stands behind a name on its line; in 评价单位：某某局 no unit does. */
export const withoutUnit = (text: string) => text.replace(/(?:金额)?单位[:：]\s*(?:.{0,3}元.*)?$/, '');
