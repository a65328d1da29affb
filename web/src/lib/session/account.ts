import { createContext, use } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { sessionEndpoints } from '#contract/session.ts';

/** Who is signed in. */
export type Account = AnswerOf<typeof sessionEndpoints.whoAmI>;

export const AccountContext = createContext<Account | undefined>(undefined);

/** Who is signed in. Only for what is shown to somebody who is. */
export function useAccount(): Account {
  const account = use(AccountContext);
  if (!account) throw new Error('useAccount: nobody is signed in where this component is shown');
  return account;
}
