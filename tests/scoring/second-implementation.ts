// A second implementation of SPEC 5, written from its table alone and as plainly as possible: whole numbers over whole numbers, no
// tracing, no profiles, nothing shared with src. It must agree with the product on every random table.

interface Ratio {
  readonly p: bigint;
  readonly q: bigint;
}

export interface PlainTarget {
  readonly op: '≥' | '>' | '=' | '≤' | '<';
  readonly value: string;
}

/** One line: its weight and either target with actual, several of both, a share, or nothing at all. */
export type PlainLine = { readonly weight: string } & (
  | { readonly kind: 'number'; readonly target: PlainTarget; readonly actual: string }
  | { readonly kind: 'list'; readonly parts: readonly { readonly target: PlainTarget; readonly actual: string }[] }
  | { readonly kind: 'share'; readonly share: string }
  | { readonly kind: 'missing' }
);

export interface PlainRules {
  readonly equal: 'reach' | 'exact';
  readonly overrun: 'linear' | 'inverse';
}

function ratio(text: string): Ratio {
  const negative = text.startsWith('-');
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const p = BigInt(whole) * 10n ** BigInt(decimals.length) + BigInt(decimals === '' ? '0' : decimals);
  return { p: negative ? -p : p, q: 10n ** BigInt(decimals.length) };
}

/** Half up at two places, by asking how many hundredths fit and whether at least half a one is left. */
function cents({ p, q }: Ratio): bigint {
  let hundredths = (p * 100n) / q;
  if ((p * 100n - hundredths * q) * 2n >= q) hundredths += 1n;
  return hundredths;
}

function written(hundredths: bigint): string {
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

function fullOr(condition: boolean, weight: Ratio): Ratio {
  return condition ? weight : { p: 0n, q: 1n };
}

function scoreOne(weight: Ratio, { op, value }: PlainTarget, actual: string, rules: PlainRules): Ratio {
  const t = ratio(value);
  const a = ratio(actual);
  const difference = a.p * t.q - t.p * a.q;
  if (op === '=' && t.p === 0n) return fullOr(a.p <= 0n, weight);
  if (op === '=' && rules.equal === 'exact') return fullOr(difference === 0n, weight);
  if (op === '≥' || op === '>' || op === '=') {
    if (op === '>' && t.p === 0n) return fullOr(a.p > 0n, weight);
    if (difference >= 0n) return weight;
    if (a.p < 0n || t.p <= 0n) return { p: 0n, q: 1n };
    return { p: weight.p * a.p * t.q, q: weight.q * a.q * t.p };
  }
  if (op === '<' && t.p === 0n) return fullOr(a.p < 0n, weight);
  if (difference <= 0n) return weight;
  if (t.p <= 0n) return { p: 0n, q: 1n };
  if (rules.overrun === 'inverse') return { p: weight.p * t.p * a.q, q: weight.q * t.q * a.p };
  const left = 2n * t.p * a.q - a.p * t.q;
  return left <= 0n ? { p: 0n, q: 1n } : { p: weight.p * left, q: weight.q * a.q * t.p };
}

function mean(parts: readonly Ratio[]): Ratio {
  let p = 0n;
  let q = 1n;
  for (const part of parts) {
    p = p * part.q + part.p * q;
    q *= part.q;
  }
  return { p, q: q * BigInt(parts.length) };
}

/** The score of a line with two places; undefined when its actual value is missing. */
export function plainScore(line: PlainLine, rules: PlainRules): string | undefined {
  const weight = ratio(line.weight);
  if (line.kind === 'missing') return undefined;
  if (line.kind === 'number') return written(cents(scoreOne(weight, line.target, line.actual, rules)));
  if (line.kind === 'list') {
    return written(cents(mean(line.parts.map(({ target, actual }) => scoreOne(weight, target, actual, rules)))));
  }
  const share = ratio(line.share);
  return written(cents({ p: weight.p * share.p, q: weight.q * share.q }));
}

/** The execution rate's score, out of ten. */
export function plainExecution(budget: string, spent: string): string | undefined {
  const [b, s] = [ratio(budget), ratio(spent)];
  if (b.p === 0n) return undefined;
  const rate = { p: s.p * b.q, q: s.q * b.p };
  return written(cents(rate.p >= rate.q ? { p: 10n, q: 1n } : { p: rate.p * 10n, q: rate.q }));
}

/** The total of a table; undefined while a score is missing. */
export function plainTotal(scores: readonly (string | undefined)[]): string | undefined {
  let total = 0n;
  for (const score of scores) {
    if (score === undefined) return undefined;
    total += cents(ratio(score));
  }
  return written(total);
}

/** 优 from 90, 良 from 80, 中 from 60, else 差. */
export function plainGrade(total: string): string {
  const hundredths = cents(ratio(total));
  if (hundredths >= 9000n) return 'excellent';
  if (hundredths >= 8000n) return 'good';
  return hundredths >= 6000n ? 'fair' : 'poor';
}
