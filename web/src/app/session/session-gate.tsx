import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { call } from '../../lib/api/call.ts';
import { ApiProblem } from '../../lib/api/problem.ts';
import { keyOf } from '../../lib/api/use-read.ts';
import { Opening } from './opening.tsx';

/** What is to be drawn where one stands; it is given a way to have that asked again. */
type Standing = (again: () => unknown) => ReactElement;

/**
 * Where one stands: an account, an installation that has to be set up, a demonstration that is not whole, or nobody signed in. The code of each
 * is loaded here and not by `lazy`: in place of something that already stands there, React holds back for 300 ms what was suspended.
 */
async function readStanding(queries: QueryClient): Promise<Standing> {
  try {
    const { value: account } = await call(sessionEndpoints.whoAmI, {}, { tell401: true });
    const { default: SignedIn } = await import('../signed-in.tsx');
    return (again) => <SignedIn account={account} onChanged={again} />;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'not_signed_in') throw error;
  }
  const { cutOff, done } = (
    await queries.fetchQuery({
      queryKey: keyOf(sessionEndpoints.readSetUp, {}),
      queryFn: () => call(sessionEndpoints.readSetUp, {}),
    })
  ).value;
  if (done && !cutOff) {
    const { default: SignInPage } = await import('./sign-in-page.tsx');
    return (again) => <SignInPage onDone={again} />;
  }
  const { default: SetUpPage } = await import('./set-up-page.tsx');
  return (again) => <SetUpPage isCutOff={cutOff} onDone={again} />;
}

/** Lets in who is signed in; shows the others what to do first. */
export function SessionGate() {
  const queries = useQueryClient();
  const standing = useQuery({
    queryKey: ['standing'],
    queryFn: () => readStanding(queries),
    staleTime: Number.POSITIVE_INFINITY,
    // What is no answer of the server is code that could not be loaded.
    throwOnError: (error) => !(error instanceof ApiProblem),
  });
  const again = () => queries.invalidateQueries();
  if (standing.isPending) return <Opening />;
  if (standing.isError) return <ProblemAlert error={standing.error} onRetry={again} />;
  return standing.data(again);
}
