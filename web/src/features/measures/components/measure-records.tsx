import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { measureEndpoints } from '#contract/measures.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import type { Line } from '../measure-draft.ts';
import { measureWords } from '../words.ts';

type Row = AnswerOf<typeof measureEndpoints.records>['items'][number];

interface MeasureRecordsProps {
  readonly plan: string;
  /** The office whose plan it is. */
  readonly office: string;
  readonly line: Line;
  readonly onEnd: () => void;
}

/** The records behind a value, and what they have to show for themselves. */
export function MeasureRecords({ plan, office, line, onEnd }: MeasureRecordsProps) {
  const t = useText();
  const { tenant } = useAccount();
  const { subject, indicator } = line;
  const pages = usePages(measureEndpoints.records, { params: { id: plan }, query: { subject } });
  const evidence = useRead(measureEndpoints.evidence, { params: { id: plan }, query: { subject } });
  const found = evidence.data?.value.evidence;
  return (
    <Drawer open size={720} title={t(measureWords.recordsOf(indicator))} onClose={onEnd}>
      {found && (
        <p>
          {[
            measureWords.evidenceSum(found.records, found.withExhibit),
            measureWords.evidenceOutside(found.datedOutside.length),
            measureWords.evidenceTwice(found.usedTwice.length),
            measureWords.evidenceLate(found.enteredLate.length),
          ]
            .map(t)
            .join(t(common.semicolon))}
        </p>
      )}
      <PagedTable<Row & { readonly key: string }>
        label={t(measureWords.recordsOf(indicator))}
        rowKey="key"
        narrowest={420}
        pages={{ ...pages, items: pages.items.map((row) => ({ ...row, key: row.record.id })) }}
        columns={[
          { title: t(measureWords.date), width: 120, render: (_, { record }) => record.date },
          {
            title: t(measureWords.record),
            render: (_, { record, office: unit }) => {
              const whose = unit?.id ?? office;
              const search = whose === tenant ? '' : `?office=${encodeURIComponent(whose)}`;
              return <Link to={`/ledgers/${record.ledger}/records/${record.id}${search}`}>{record.naturalKey}</Link>;
            },
          },
          ...(pages.items.some(({ office: unit }) => unit !== null)
            ? [
                {
                  title: t(measureWords.office),
                  width: 140,
                  render: (_: unknown, { office: unit }: Row) => unit?.name ?? '',
                },
              ]
            : []),
          { title: t(measureWords.exhibits), width: 80, render: (_, { record }) => record.exhibits.length },
          {
            title: t(measureWords.counts),
            width: 110,
            render: (_, { counts }) => t(counts ? measureWords.counts : measureWords.denominator),
          },
        ]}
        empty={<EmptyState title={t(measureWords.records('0'))} remedy="" />}
      />
    </Drawer>
  );
}
