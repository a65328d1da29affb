import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { call } from '../../lib/api/call.ts';
import { ApiProblem } from '../../lib/api/problem.ts';
import { keyOf } from '../../lib/api/use-read.ts';
import type { Account } from '../../lib/session/account.ts';
import { Opening } from './opening.tsx';
import { OpeningFailed } from './opening-failed.tsx';
import { SignInPage } from './sign-in-page.tsx';

type Standing = 'set-up' | 'load-again' | 'sign-in' | Account;

const SetUpPage = lazy(() => import('./set-up-page.tsx'));
const SignedIn = lazy(() => import('../signed-in.tsx'));

/** Where one stands: an installation that has to be set up, a demonstration that is not whole, nobody signed in, or an account. */
async function readStanding(queries: QueryClient): Promise<Standing> {
  try {
    return (await call(sessionEndpoints.whoAmI, {}, { tell401: true })).value;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'not_signed_in') throw error;
    const setUp = await queries.fetchQuery({
      queryKey: keyOf(sessionEndpoints.readSetUp, {}),
      queryFn: () => call(sessionEndpoints.readSetUp, {}),
    });
    if (setUp.value.cutOff) return 'load-again';
    return setUp.value.done ? 'sign-in' : 'set-up';
  }
}

/**
 * Lets in who is signed in; shows the others what to do first. Signing in comes with the first script, everything else is loaded when it is
 * known that it is needed.
 */
export function SessionGate() {
  const queries = useQueryClient();
  const standing = useQuery({
    queryKey: ['standing'],
    queryFn: () => readStanding(queries),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const again = () => queries.invalidateQueries();
  if (standing.isPending) return <Opening />;
  if (standing.isError) return <ProblemAlert error={standing.error} onRetry={again} />;
  if (standing.data === 'sign-in') return <SignInPage onDone={again} />;
  return (
    <OpeningFailed>
      <Suspense fallback={<Opening />}>
        {standing.data === 'set-up' || standing.data === 'load-again' ? (
          <SetUpPage isCutOff={standing.data === 'load-again'} onDone={again} />
        ) : (
          <SignedIn account={standing.data} onChanged={again} />
        )}
      </Suspense>
    </OpeningFailed>
  );
}
