import 'virtual:antd/rest.css';
import { App } from 'antd';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import type { Account } from '../lib/session/account.ts';
import { AccountContext } from '../lib/session/account.ts';
import { router } from './router.tsx';
import { SignInAgain } from './session/sign-in-again.tsx';

const FirstPassword = lazy(() => import('./session/first-password.tsx'));

interface SignedInProps {
  readonly account: Account;
  /** Has it asked again who is there. */
  readonly onChanged: () => unknown;
}

/** The pages, for somebody who is signed in and has a password of their own. Who wanted to go to an address is there at once. */
export default function SignedIn({ account, onChanged }: SignedInProps) {
  return (
    <App>
      <AccountContext value={account}>
        {account.mustChangePassword ? (
          <Suspense>
            <FirstPassword onDone={onChanged} />
          </Suspense>
        ) : (
          <RouterProvider router={router} />
        )}
      </AccountContext>
      <SignInAgain account={account} />
    </App>
  );
}
