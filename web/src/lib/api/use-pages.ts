import { useInfiniteQuery } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '#contract/endpoint.ts';
import { call } from './call.ts';
import type { AnyRequest, RequestOf } from './request.ts';
import { keyOf } from './use-read.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

type ItemOf<E extends Endpoint> = AnswerOf<E> extends { readonly items: readonly (infer T)[] } ? T : never;

/** A list that the server gives page by page: all that has come so far, and how to get more. */
export function usePages<const E extends Endpoint>(endpoint: E, request: RequestOf<E>) {
  const any = request as AnyRequest;
  const query = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, any), 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const asked = { ...any, query: { ...any.query, cursor: pageParam } } as RequestOf<E>;
      return (await call(endpoint, asked, { signal })).value as Page<ItemOf<E>>;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
