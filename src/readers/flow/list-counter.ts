import { numberFormat } from './list-number.ts';

/** One level of a list: how its number is made. */
export interface ListLevel {
  readonly start: number;
  /** A number format as ECMA-376 17.18.59 names it. */
  readonly format: string;
  /** "%1、" or "%1.%2": the numbers of the levels with what stands around them. */
  readonly pattern: string;
  /** Numbers of upper levels are written in decimals too ("1.1" below "一"). */
  readonly decimalOnly?: boolean;
}

export const MAX_LEVELS = 9;

/** The running numbers of one list. */
export class ListCounter {
  private readonly counts: (number | undefined)[] = [];

  /** Starts a level anew: its next number is its start. */
  restart(level: number): void {
    this.counts[level] = undefined;
  }

  /** Makes a number the next one of a level. */
  setNext(level: number, value: number): void {
    this.counts[level] = value - 1;
  }

  /** Counts a paragraph of a level and gives its label, "" for bullets. Deeper levels begin again (ECMA-376 17.9.10, the usual case). */
  next(level: number, levels: readonly ListLevel[]): string {
    const own = levels[level];
    if (!own) return '';
    this.counts[level] = (this.counts[level] ?? own.start - 1) + 1;
    this.counts.length = level + 1;
    return own.format === 'bullet' ? '' : this.label(own, levels);
  }

  private label(own: ListLevel, levels: readonly ListLevel[]): string {
    return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = levels[index];
      if (!level) return '';
      this.counts[index] ??= level.start;
      return numberFormat(own.decimalOnly ? 'decimal' : level.format)(this.counts[index] ?? level.start);
    });
  }
}

/** A label before its paragraph: set off by a space, except after Chinese punctuation, which brings its own white. */
export function withLabel(label: string, text: string): string {
  if (label === '' || text === '') return label + text;
  const tight = /[\u2460-\u249b\u3000-\u303f\u3220-\u3229\u4e00-\u9fff\uff00-\uffef]$/.test(label);
  return tight || /^\s/.test(text) ? label + text : `${label} ${text}`;
}
