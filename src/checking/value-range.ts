import type { NumberTarget, Target } from '../model/target.ts';

/** Whether a target says from where to where a value shall lie ("35%～40%", "10至15个工作日"): it is read as two bounds of one and the same text. */
export function isRange(target: Target): boolean {
  return target.kind === 'list' && target.parts.length > 1 && target.parts.every(({ text }) => text === target.text);
}

/** What a share of more than 100 % most likely was before recognition read its ≥ as 2: "92" of "292%"; undefined for others. */
export const misreadShare = ({ value, unit, op }: NumberTarget): string | undefined =>
  unit === '%' && op === '=' ? /^2((?:[5-9]\d|100)(?:\.\d+)?)$/.exec(value)?.[1] : undefined;
