// The arithmetic of the YAML cases: + - × ÷ ( ) min max over plain decimals, exact, written apart from the product's own fractions.

export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

function decimal(text: string): Exact {
  const [whole = '0', part = ''] = text.split('.');
  return { top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) };
}

const sum = (a: Exact, b: Exact): Exact => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const product = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const negative = (a: Exact): Exact => ({ top: -a.top, bottom: a.bottom });

function quotient(a: Exact, b: Exact): Exact {
  if (b.top === 0n) throw new Error('a case divides by zero');
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

const isLess = (a: Exact, b: Exact): boolean => a.top * b.bottom < b.top * a.bottom;

/** The value of an expression such as "(1 - (12-10)/10) * 8" or "min(86.4/96, 1) * 10". Throws on anything else. */
export function evaluate(text: string): Exact {
  const tokens = text.match(/\d+(?:\.\d+)?|min|max|[-+*/×÷(),]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s/g, '')) throw new Error(`cannot read the arithmetic "${text}"`);
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  const expect = (token: string): void => {
    if (take() !== token) throw new Error(`"${token}" is missing in "${text}"`);
  };
  const addition = (): Exact => {
    let value = multiplication();
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = take() === '+' ? sum(value, multiplication()) : sum(value, negative(multiplication()));
    }
    return value;
  };
  const multiplication = (): Exact => {
    let value = single();
    while (/^[*/×÷]$/.test(tokens[at] ?? '')) {
      value = /[*×]/.test(take()) ? product(value, single()) : quotient(value, single());
    }
    return value;
  };
  const single = (): Exact => {
    const token = take();
    if (token === '-') return negative(single());
    if (token === '(') {
      const value = addition();
      expect(')');
      return value;
    }
    if (token !== 'min' && token !== 'max') return decimal(token);
    expect('(');
    let best = addition();
    while (tokens[at] === ',') {
      take();
      const next = addition();
      if (token === 'min' ? isLess(next, best) : isLess(best, next)) best = next;
    }
    expect(')');
    return best;
  };
  const value = addition();
  if (at < tokens.length) throw new Error(`"${tokens[at]}" is left over in "${text}"`);
  return value;
}

/** Half up to two places, as written on the forms. */
function twoPlaces({ top, bottom }: Exact): string {
  const size = top < 0n ? -top : top;
  const hundredths = (size * 200n + bottom) / (2n * bottom);
  const text = hundredths.toString().padStart(3, '0');
  return `${top < 0n && hundredths > 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** The two-place result of an expression. */
export function rounded(expression: string | number): string {
  return twoPlaces(evaluate(String(expression)));
}
