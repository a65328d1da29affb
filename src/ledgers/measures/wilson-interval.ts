import { decimal, roundHalfUp } from '../../base/decimal.ts';

/** The 97.5 % quantile of the normal distribution. */
const Z = '1.959963984540054';

/**
 * The 95 % Wilson score interval of a share, in percent with two places (E. B. Wilson, JASA 22, 1927): holds for small samples and for
 * shares near 0 and 1, where the usual one gives more than 100 %. `n` is not zero.
 */
export function wilsonInterval(part: string, n: string): { readonly low: string; readonly high: string } {
  const [z2, total] = [decimal(Z).pow(2), decimal(n)];
  const share = decimal(part).div(total);
  const center = share.plus(z2.div(total.times(2)));
  const spread = decimal(Z).times(
    share
      .times(decimal(1).minus(share))
      .div(total)
      .plus(z2.div(total.pow(2).times(4)))
      .sqrt(),
  );
  const scale = decimal(100).div(z2.div(total).plus(1));
  const percent = (value: typeof center): string => roundHalfUp(value.times(scale), 2).toFixed(2);
  return { low: percent(center.minus(spread)), high: percent(center.plus(spread)) };
}
