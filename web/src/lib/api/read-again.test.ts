import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { readAgain } from './read-again.ts';

it('asks again for what was being read for the first time while it changed', async () => {
  const queries = new QueryClient();
  let kept = 'open';
  const answers: (() => void)[] = [];
  const queryFn = (): Promise<string> => {
    const asked = kept;
    return new Promise((resolve) => answers.push(() => resolve(asked)));
  };
  const page = new QueryObserver(queries, { queryKey: ['plans', 'findings'], queryFn });
  const leave = page.subscribe(() => undefined);
  expect(answers).toHaveLength(1);
  kept = 'dismissed';
  readAgain(queries, 'plans');
  await expect.poll(() => answers.length).toBe(2);
  for (const answer of answers) answer();
  await expect.poll(() => page.getCurrentResult().data).toBe('dismissed');
  leave();
  queries.clear();
});
