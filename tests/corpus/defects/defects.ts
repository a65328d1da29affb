// The defects that reviewers look for (SPEC 8), each in the words of several preparers.
import { classDefects } from './class.ts';
import type { Defect } from './defect.ts';
import { gapDefects } from './gaps.ts';
import { moneyDefects } from './money.ts';
import { outcomeDefects } from './outcome.ts';
import { planDefects } from './plan.ts';
import { resultDefects } from './results.ts';
import { textDefects } from './text.ts';
import { valueDefects } from './value.ts';

export const defects: readonly Defect[] = [
  ...valueDefects,
  ...classDefects,
  ...gapDefects,
  ...planDefects,
  ...moneyDefects,
  ...textDefects,
  ...outcomeDefects,
  ...resultDefects,
];
