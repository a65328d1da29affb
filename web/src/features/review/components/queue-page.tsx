import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { documentKinds } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { Counts } from './counts.tsx';

type Queued = AnswerOf<typeof reviewEndpoints.queue>['items'][number];

const PLACES = { plan: '/review/plans', monitoring: '/monitoring', evaluation: '/evaluation' } as const;

/** What waits for my review, the weightiest findings first. */
export default function QueuePage() {
  const t = useText();
  const queue = useRead(reviewEndpoints.queue, {}, { every: 60_000 });
  return (
    <>
      <PageHeader title={t(reviewWords.queue)} about={t(reviewWords.queuePurpose)} />
      <ReadState query={queue}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={t(reviewWords.noQueue)} remedy={t(reviewWords.noQueueRemedy)} />
          ) : (
            <ScrollBox label={t(reviewWords.queue)} narrowest={720}>
              <DataTable<Queued>
                rowKey={({ document }) => document.id}
                rows={items}
                atFirst={50}
                columns={[
                  {
                    title: t(reviewWords.what),
                    render: (_, { document: { kind, id, title }, fiscalYear }) => (
                      <>
                        <Link to={`${PLACES[kind]}/${id}`}>{title || t(documentKinds[kind])}</Link>
                        <br />
                        <small>{`${fiscalYear} ${t(documentKinds[kind])}`}</small>
                      </>
                    ),
                  },
                  { title: t(reviewWords.office), dataIndex: 'office', sortBy: ({ office }) => office },
                  { title: t(reviewWords.weight), dataIndex: 'weight', align: 'right', sortBy: ({ weight }) => weight },
                  { title: t(reviewWords.findings), render: (_, { counts }) => counts && <Counts {...counts} /> },
                  {
                    title: t(reviewWords.since),
                    sortBy: ({ since }) => since,
                    render: (_, { since }) => <Moment at={since} />,
                  },
                  { title: t(reviewWords.due), sortBy: ({ dueOn }) => dueOn, render: (_, { dueOn }) => dueOn ?? '—' },
                ]}
              />
            </ScrollBox>
          )
        }
      </ReadState>
    </>
  );
}
