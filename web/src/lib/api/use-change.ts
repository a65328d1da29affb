import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Endpoint } from '#contract/endpoint.ts';
import { useText } from '../language/language.tsx';
import { call } from './call.ts';
import { ApiProblem, textsOf } from './problem.ts';
import { readAgain } from './read-again.ts';
import type { Answer, RequestOf } from './request.ts';

interface ChangeOptions<E extends Endpoint> {
  readonly onDone?: (answer: Answer<E>) => unknown;
  /** What else on the page shows the change, beside what has the endpoint's own tag. */
  readonly also?: Endpoint['tag'];
  /** The page shows the error itself, beside the form. */
  readonly quiet?: boolean | ((error: Error) => boolean);
}

/** Changes something, tells what went wrong, and has what is shown of it read again. `change.mutate({ params, body, etag })` */
export function useChange<const E extends Endpoint>(
  endpoint: E,
  { onDone, also, quiet = false }: ChangeOptions<E> = {},
): UseMutationResult<Answer<E>, Error, RequestOf<E>> {
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const t = useText();
  return useMutation({
    mutationFn: (request: RequestOf<E>) => call(endpoint, request),
    onSuccess: async (answer) => {
      void queries.invalidateQueries({ refetchType: 'none' });
      await onDone?.(answer);
      readAgain(queries, endpoint.tag, ...(also ? [also] : []));
    },
    onError: (error) => {
      // A step that met another version: the page shows that one, so that one can look and decide anew. What is typed is not read over.
      const isStale = error instanceof ApiProblem && error.code === 'changed_meanwhile' && endpoint.method === 'post';
      if (isStale) readAgain(queries, endpoint.tag);
      if (!(typeof quiet === 'function' ? quiet(error) : quiet))
        notification.error({ title: t(textsOf(error)), role: 'alert', duration: 0 });
    },
  });
}
