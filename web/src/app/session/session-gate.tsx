import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Outlet } from 'react-router';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { call } from '../../lib/api/call.ts';
import { ApiProblem } from '../../lib/api/problem.ts';
import { type Account, AccountContext } from '../../lib/session/account.ts';
import { FirstPassword } from './first-password.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

type Standing = 'set-up' | 'sign-in' | Account;

/** Where one stands: an installation that has to be set up, nobody signed in, or an account. */
async function readStanding(): Promise<Standing> {
  try {
    return (await call(sessionEndpoints.whoAmI, {}, { tell401: true })).value;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'not_signed_in') throw error;
    return (await call(sessionEndpoints.readSetUp, {})).value.done ? 'sign-in' : 'set-up';
  }
}

/** Lets in who is signed in and has a password of their own; shows the others what to do first. */
export function SessionGate() {
  const queries = useQueryClient();
  const standing = useQuery({ queryKey: ['standing'], queryFn: readStanding, staleTime: Number.POSITIVE_INFINITY });
  const again = () => queries.invalidateQueries();
  if (standing.isPending) return <Spin fullscreen />;
  if (standing.isError) return <ProblemAlert error={standing.error} onRetry={again} />;
  if (standing.data === 'set-up') return <SetUpPage onDone={again} />;
  if (standing.data === 'sign-in') return <SignInPage onDone={again} />;
  if (standing.data.mustChangePassword) return <FirstPassword onDone={again} />;
  return (
    <AccountContext value={standing.data}>
      <Outlet />
    </AccountContext>
  );
}
