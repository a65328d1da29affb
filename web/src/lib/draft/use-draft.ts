import { useCallback, useState } from 'react';
import { useAccount } from '../session/account.ts';

interface Draft<T> {
  /** What was typed and not saved the last time; undefined where there is nothing. */
  readonly draft: T | undefined;
  /** When that was, in milliseconds since 1970. */
  readonly keptAt: number | undefined;
  /** False where the browser has no room for it. */
  readonly keep: (value: T) => boolean;
  readonly forget: () => void;
}

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

const nameOf = (account: string, record: string): string => `mingji.draft.${account}.${record}`;

/**
 * What somebody types into a form, kept in this browser per account and record until it is saved: it survives a reload, a dropped
 * connection, the end of a session. `record` names what the form is about ("plan/0195…", "ledger/training/new").
 */
export function useDraft<T>(record: string): Draft<T> {
  const { account } = useAccount();
  const name = nameOf(account, record);
  const [kept, setKept] = useState(() => read<T>(name));
  const keep = useCallback(
    (value: T): boolean => {
      const next = { at: Date.now(), value };
      setKept(next);
      try {
        localStorage.setItem(name, JSON.stringify(next));
        return true;
      } catch {
        return false;
      }
    },
    [name],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(name);
    setKept(undefined);
  }, [name]);
  return { draft: kept?.value, keptAt: kept?.at, keep, forget };
}

function read<T>(name: string): Kept<T> | undefined {
  const text = localStorage.getItem(name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Kept<T>;
  } catch {
    return undefined;
  }
}
