import type { Target } from '../model/target.ts';

/** Whether a target says from where to where a value shall lie ("35%～40%", "10至15个工作日"): it is read as two bounds of one and the same text. */
export function isRange(target: Target): boolean {
  return target.kind === 'list' && target.parts.length > 1 && target.parts.every(({ text }) => text === target.text);
}
