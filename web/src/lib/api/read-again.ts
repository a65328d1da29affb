import type { QueryClient } from '@tanstack/react-query';
import type { Endpoint } from '#contract/endpoint.ts';

/**
 * After a change: what is shown of these tags is read again at once, everything else when it is next looked at, for a returned plan also leaves
 * the queue, the tasks and the lights. What is being read for the first time may have been asked before the change, so that it is asked again. Not to be
 * waited for: reading again may itself have to wait, for a sign-in or the connection.
 */
export function readAgain(queries: QueryClient, ...tags: readonly Endpoint['tag'][]): void {
  void queries.invalidateQueries({ refetchType: 'none' });
  for (const tag of tags) {
    // An answer on its way for which nothing is shown yet would be taken for the newest one.
    const underWay = queries.cancelQueries({ queryKey: [tag] });
    void underWay.then(() => queries.invalidateQueries({ queryKey: [tag] }));
  }
}
