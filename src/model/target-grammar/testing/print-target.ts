import type { NumberTarget, Target } from '../../target.ts';
import { isRange } from '../ranges.ts';

const REPEATED = /^(\d+)\1$/;

/** "9595%" would be read as the number and its description run together; a thousands separator says that it is one number. */
function printValue(value: string): string {
  return REPEATED.test(value) ? value.replace(/\B(?=(?:\d{3})+$)/g, ',') : value;
}

function printNumber(target: NumberTarget): string {
  const per = target.per === undefined ? '' : `/${target.per}`;
  return `${target.explicit ? target.op : ''}${printValue(target.value)}${target.unit}${per}`;
}

function printParts(parts: readonly NumberTarget[]): string {
  const [lower, upper] = parts;
  if (lower && upper && isRange(parts) && !lower.explicit && !upper.explicit) {
    return `${lower.value}～${printNumber(upper)}`;
  }
  return parts.map((part, index) => `${circled(index)}${printNumber(part)}`).join('');
}

/** ① to ⑳, behind which a number cannot be taken for a decimal; a semicolon in longer lists. */
function circled(index: number): string {
  return index < 20 ? String.fromCharCode(0x2460 + index) : '；';
}

/**
 * A target in its plainest writing: "≥95%", "1次/月", "①≥12期②1次", "3～5次". Reading it again gives the same data
 * (`parseTarget(printTarget(t))`). What has no numbers is printed as the paper has it.
 */
export function printTarget(target: Target): string {
  if (target.kind === 'number') return printNumber(target);
  return target.kind === 'list' ? printParts(target.parts) : target.text;
}
