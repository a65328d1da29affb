import type { Indicator } from '../model/plan.ts';
import { amountOf } from './money-amount.ts';

/**
 * Which lines of a table are headings that the lines below them divide: tables of subsidies weigh "补助种植面积" once and give the targets of each crop
 * below it without weights, or write "其中：…" below a line that has both. Undefined for a line that stands for itself.
 */
export function divisionsOf(indicators: readonly Indicator[]): readonly ('heading' | 'part' | undefined)[] {
  let heading: 'open' | 'with-target' | undefined;
  let level2 = '';
  return indicators.map((line, index) => {
    if (line.level2 !== level2) heading = undefined;
    level2 = line.level2;
    if (isWeighed(line)) {
      heading = line.target.kind === 'absent' ? 'open' : 'with-target';
      return heading === 'open' && isPart(indicators[index + 1], level2) ? 'heading' : undefined;
    }
    const belongs = heading === 'open' || (heading === 'with-target' && /^\W*其中/.test(line.level3.trim()));
    return belongs && isPart(line, level2) ? 'part' : undefined;
  });
}

const isWeighed = ({ weight }: Indicator): boolean => amountOf(weight)?.greaterThan(0) ?? false;

/** A line with a target and without a weight. */
const isPart = (line: Indicator | undefined, level2: string): boolean =>
  line !== undefined && line.level2 === level2 && line.target.kind !== 'absent' && (line.weight ?? '').trim() === '';
