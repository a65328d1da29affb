import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { importEndpoints } from '#contract/imports.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useOffice } from '../use-office.ts';
import { importStateWords, ledgerWords } from '../words.ts';

type Run = AnswerOf<typeof importEndpoints.list>['items'][number];

/** The latest imports: what was left is found again here. Nothing where there were none. */
export function ImportList({ ledger }: { readonly ledger?: string }) {
  const t = useText();
  const { office } = useOffice();
  const runs = useRead(importEndpoints.list, {
    query: { ...office, ...(ledger !== undefined && { ledger }), limit: 10 },
  });
  const items = runs.data?.value.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t(ledgerWords.imports)}>
      <h2>{t(ledgerWords.imports)}</h2>
      <ScrollBox label={t(ledgerWords.imports)} narrowest={560}>
        <DataTable<Run>
          size="small"
          rowKey="id"
          rows={items}
          columns={[
            {
              title: t(ledgerWords.importFileName),
              render: (_, { id, fileName }) => <Link to={`/ledgers/imports/${id}`}>{fileName}</Link>,
            },
            { title: t(ledgerWords.importState), render: (_, { state }) => t(importStateWords[state]) },
            {
              title: t(ledgerWords.importResult),
              render: (_, { state, inserted, corrected, unchanged }) =>
                state === 'done' ? t(ledgerWords.result(inserted, corrected, unchanged)) : '—',
            },
            { title: t(ledgerWords.when), render: (_, { createdAt }) => <Moment at={createdAt} /> },
          ]}
        />
      </ScrollBox>
    </section>
  );
}
