import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface ReadStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What is being read: its outline while it comes, what went wrong with a way to try again, or the thing itself. */
export function ReadState<T>({ query, children }: ReadStateProps<T>) {
  const t = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div role="status" aria-label={t(common.loading)}>
      <Skeleton active />
    </div>
  );
}
