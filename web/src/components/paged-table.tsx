import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { ScrollBox } from './scroll-box.tsx';

const words = messages({
  more: { zh: '显示更多', en: 'Show more' },
  count: (shown: number) => ({ zh: `已显示 ${shown} 条`, en: `${shown} shown` }),
});

/** What `usePages` gives. */
interface Pages<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
}

interface PagedTableProps<T> extends Pick<DataTableProps<T>, 'columns' | 'rowKey' | 'details'> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly pages: Pages<T>;
  /** Below this width in pixels the table scrolls sideways. */
  readonly narrowest?: number;
  /** In place of an empty table. */
  readonly empty: ReactNode;
}

/** A list from the server with a button for more; it says what to do where there is nothing, and what went wrong. */
export function PagedTable<T extends object>({ label, pages, narrowest, empty, ...table }: PagedTableProps<T>) {
  const t = useText();
  if (pages.error) return <ProblemAlert error={pages.error} onRetry={() => pages.refetch()} />;
  if (!pages.isPending && pages.items.length === 0) return empty;
  return (
    <>
      <ScrollBox label={label} {...(narrowest && { narrowest })}>
        <DataTable<T> {...table} rows={pages.items} isLoading={pages.isPending} />
      </ScrollBox>
      <p className="paged-table-foot">
        {t(words.count(pages.items.length))}
        {pages.hasNextPage && (
          <Button onClick={() => pages.fetchNextPage()} loading={pages.isFetching}>
            {t(words.more)}
          </Button>
        )}
      </p>
    </>
  );
}
