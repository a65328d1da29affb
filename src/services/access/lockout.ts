/** Five wrong passwords or codes in a row lock the account for half an hour (GB/T 22239-2019 8.1.4.1 b). */
const lockout = { failures: 5, minutes: 30 } as const;

/** What the account looks like after one more failure. */
export function afterFailure(failures: number, now: Date): { failures: number; locked_until: string | null } {
  const count = failures + 1;
  if (count < lockout.failures) return { failures: count, locked_until: null };
  return { failures: 0, locked_until: new Date(now.getTime() + lockout.minutes * 60_000).toISOString() };
}

/** Whether an account is still locked; null: it was not, or somebody has unlocked it. */
export function isLocked(lockedUntil: string | null, now: Date): boolean {
  return lockedUntil !== null && new Date(lockedUntil) > now;
}
