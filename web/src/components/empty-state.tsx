import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What there is none of yet. */
  readonly title: string;
  /** What to do first, in one sentence. */
  readonly remedy: string;
  readonly action?: ReactNode;
}

/** In place of an empty list: what belongs here and how to begin. */
export function EmptyState({ title, remedy, action }: EmptyStateProps) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      styles={{ image: { height: 56 } }}
      description={
        <>
          <strong>{title}</strong>
          <br />
          {remedy}
        </>
      }
    >
      {action}
    </Empty>
  );
}
