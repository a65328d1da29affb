import 'virtual:antd/rest.css';
import { App } from 'antd';
import { RouterProvider } from 'react-router';
import type { Account } from '../lib/session/account.ts';
import { AccountContext } from '../lib/session/account.ts';
import { router } from './router.tsx';
import { FirstPassword } from './session/first-password.tsx';
import { SignInAgain } from './session/sign-in-again.tsx';

interface SignedInProps {
  readonly account: Account;
  /** Has it asked again who is there. */
  readonly onChanged: () => unknown;
}

/** The pages, for somebody who is signed in and has a password of their own. Who wanted to go to an address is there at once. */
export default function SignedIn({ account, onChanged }: SignedInProps) {
  return (
    <App>
      {account.mustChangePassword ? (
        <FirstPassword onDone={onChanged} />
      ) : (
        <AccountContext value={account}>
          <RouterProvider router={router} />
        </AccountContext>
      )}
      <SignInAgain />
    </App>
  );
}
