import { Tag } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { recordEndpoints } from '#contract/records.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { type Definition, showValue } from '../show-value.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';

type Row = AnswerOf<typeof recordEndpoints.list>['items'][number];

/** The years that somebody looks for, with their quarters: this one and the two before. */
function periodsOf(now: Date): { value: string; label: string }[] {
  const year = now.getFullYear();
  return [year, year - 1, year - 2].flatMap((one) => [
    { value: String(one), label: `${one}年` },
    ...[1, 2, 3, 4].map((quarter) => ({ value: `${one}-Q${quarter}`, label: `${one}年第${quarter}季度` })),
  ]);
}

/** The records of a ledger, the newest first, with filters that stand in the address. */
export function RecordTable({ definition, mayEnter }: { readonly definition: Definition; readonly mayEnter: boolean }) {
  const t = useText();
  const { office, search } = useOffice();
  const state = useFilters('text', 'period', 'day', 'mark');
  const { text, period, day, mark } = state.filters;
  const isDay = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
  const pages = usePages(recordEndpoints.list, {
    params: { ledger: definition.id },
    query: {
      ...office,
      ...(text !== undefined && { text }),
      ...(period !== undefined && { period }),
      ...(isDay && { from: day, to: day }),
      ...(mark === 'late' && { late: 'true' as const }),
      ...(mark === 'bare' && { withoutExhibit: 'true' as const }),
    },
  });
  return (
    <>
      <FilterBar
        state={state}
        fields={[
          { name: 'text', label: t(ledgerWords.filterText) },
          { name: 'period', label: t(ledgerWords.filterPeriod), options: periodsOf(new Date()) },
          { name: 'day', label: t(ledgerWords.filterDay) },
          {
            name: 'mark',
            label: t(ledgerWords.filterMark),
            options: [
              { value: 'late', label: t(ledgerWords.onlyLate) },
              { value: 'bare', label: t(ledgerWords.withoutExhibit) },
            ],
          },
        ]}
      />
      <PagedTable<Row>
        label={t(definition.title)}
        rowKey="id"
        pages={pages}
        narrowest={Math.max(640, definition.fields.length * 110)}
        columns={[
          ...definition.fields.map((field, index) => ({
            title: t(field.title),
            key: field.id,
            render: (_: unknown, row: Row) => {
              const shown = showValue(field, row.fields[field.id], t);
              return index === 0 ? (
                <Link to={`/ledgers/${definition.id}/records/${row.id}${search}`}>{shown}</Link>
              ) : (
                shown
              );
            },
          })),
          {
            title: t(ledgerWords.exhibits),
            key: 'exhibits',
            render: (_: unknown, { exhibits, late }: Row) => (
              <>
                {exhibits.length} {late && <Tag>{t(ledgerWords.lateTag)}</Tag>}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState
            title={t(ledgerWords.empty)}
            remedy={t(mayEnter && !state.isFiltered ? ledgerWords.emptyRemedy : ledgerWords.emptyReader)}
          />
        }
      />
    </>
  );
}
