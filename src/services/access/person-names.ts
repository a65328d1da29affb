import { findDisplayNames } from '../../store/accounts/accounts.ts';
import type { Database } from '../../store/database.ts';

/**
 * What the people are called behind the account names that stand in records and their log: whoever reads a page knows people and no accounts.
 * A name of nobody here (an entry by the command line) stays as it is.
 */
export async function personNames(
  db: Database,
  accounts: Iterable<string | null | undefined>,
): Promise<(account: string) => string> {
  const known = [...new Set(accounts)].filter((one) => typeof one === 'string');
  const names = await findDisplayNames(db, known);
  return (account) => names.get(account) ?? account;
}
