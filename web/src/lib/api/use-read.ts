import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Endpoint } from '#contract/endpoint.ts';
import { call } from './call.ts';
import type { Answer, AnyRequest, RequestOf } from './request.ts';

/** How what was read is kept: by tag, endpoint and request, so that a change can make all of a tag be read again. */
export function keyOf(endpoint: Endpoint, request: AnyRequest): readonly unknown[] {
  return [endpoint.tag, endpoint.id, request];
}

/** Reads something and keeps it fresh: `const plan = useRead(planEndpoints.read, { params: { id } })`. */
export function useRead<const E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  {
    enabled = true,
    every,
  }: { readonly enabled?: boolean /** Read again so often, in milliseconds. */; readonly every?: number } = {},
): UseQueryResult<Answer<E>> {
  return useQuery({
    queryKey: keyOf(endpoint, request as AnyRequest),
    queryFn: ({ signal }) => call(endpoint, request, { signal }),
    enabled,
    ...(every && { refetchInterval: every }),
  });
}
