import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { signInRoom } from '../../lib/api/waiting-room.ts';
import type { Account } from '../../lib/session/account.ts';

const MS_UNTIL_FETCHED = 5_000;

const load = () => import('./sign-in-dialog.tsx');
const SignInDialog = lazy(load);

/** Asks for the password over the page when the session has ended. The dialog is fetched beforehand: by then the server may have another version. */
export function SignInAgain({ account }: { readonly account: Account }) {
  const needed = useSyncExternalStore(signInRoom.subscribe, signInRoom.isOccupied);
  useEffect(() => {
    const timer = setTimeout(() => load().catch(() => undefined), MS_UNTIL_FETCHED);
    return () => clearTimeout(timer);
  }, []);
  if (!needed) return null;
  return (
    <Suspense>
      <SignInDialog account={account} />
    </Suspense>
  );
}
