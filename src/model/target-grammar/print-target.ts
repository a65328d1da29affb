import type { NumberTarget, Target } from '../target.ts';

function printNumber(target: Omit<NumberTarget, 'text' | 'kind'>): string {
  const per = target.per === undefined ? '' : `/${target.per}`;
  return `${target.explicit ? target.op : ''}${target.value}${target.unit}${per}`;
}

/**
 * A target in its plainest writing: "≥95%", "1次/月", list parts parted by "；". What has no numbers is printed as the paper has it. A bare
 * number other than "=" (an end of a range) is printed with its operator.
 */
export function printTarget(target: Target): string {
  if (target.kind === 'number') return printNumber({ ...target, explicit: target.explicit || target.op !== '=' });
  if (target.kind === 'list') return target.parts.map((one) => printTarget(one)).join('；');
  return target.text;
}
