import type { Frame } from './frame.ts';

const NUMBERED =
  /^\s*(?:[\d０-９]{1,2}[、．.]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.是])/;

/** A safeguard with its number: its own where all of them carry one, else its place in the list. */
export function numberedSafeguard({ safeguard, number, plan }: Frame): string {
  if (safeguard === undefined) return '';
  return plan.safeguards.every((one) => NUMBERED.test(one)) ? safeguard : `${number ?? 1}.${safeguard}`;
}
