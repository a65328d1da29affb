import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Endpoint } from '#contract/endpoint.ts';
import { useText } from '../language/language.tsx';
import { call } from './call.ts';
import { textsOf } from './problem.ts';
import type { Answer, RequestOf } from './request.ts';

interface ChangeOptions<E extends Endpoint> {
  readonly onDone?: (answer: Answer<E>) => unknown;
  /** The page shows the error itself, beside the form. */
  readonly quiet?: boolean;
}

/**
 * Changes something, tells what went wrong, has what is shown of the same tag read again, and everything else when it is next looked at:
 * a returned plan also leaves the queue, the tasks and the lights. `change.mutate({ params, body, etag })`
 */
export function useChange<const E extends Endpoint>(
  endpoint: E,
  { onDone, quiet = false }: ChangeOptions<E> = {},
): UseMutationResult<Answer<E>, Error, RequestOf<E>> {
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const t = useText();
  return useMutation({
    mutationFn: (request: RequestOf<E>) => call(endpoint, request),
    onSuccess: async (answer) => {
      void queries.invalidateQueries({ refetchType: 'none' });
      await onDone?.(answer);
      // Not waited for: reading again may itself have to wait, for a sign-in or the connection.
      void queries.invalidateQueries({ queryKey: [endpoint.tag] });
    },
    onError: (error) => {
      if (!quiet) notification.error({ title: t(textsOf(error)), role: 'alert', duration: 0 });
    },
  });
}
