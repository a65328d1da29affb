import { OperationalError } from '../../base/operational-error.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** So many names are remembered at most; beyond, those that have not been seen for a minute are forgotten. */
const MOST = 50_000;

/**
 * Lets each name through so many times a minute, evenly refilled. Counts of this process alone: several processes on one database allow as
 * many times more. What protects an account, the lockout, is in the database.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Throws `rate_limited` when the name has used up its share. */
  mustAllow(name: string, now: Date): void {
    const at = now.getTime();
    const known = this.#buckets.get(name);
    const refilled = known ? known.tokens + ((at - known.at) * this.#perMinute) / 60_000 : this.#perMinute;
    const tokens = Math.min(this.#perMinute, refilled);
    if (tokens < 1) throw tooMany();
    this.#buckets.set(name, { tokens: tokens - 1, at });
    if (this.#buckets.size > MOST) this.#forget(at);
  }

  #forget(now: number): void {
    for (const [name, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(name);
  }
}

const tooMany = (): OperationalError =>
  new OperationalError('rate_limited', {
    zh: '请求过于频繁，请一分钟后再试。',
    en: 'Too many requests; try again in a minute.',
  });
