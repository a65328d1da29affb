import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { Counts } from './counts.tsx';

type Line = AnswerOf<typeof reviewEndpoints.listReturned>['items'][number];

/** Papers of the own offices that the finance bureau has checked and returned, the newest first. */
export default function ReturnedListPage() {
  const t = useText();
  const papers = useRead(reviewEndpoints.listReturned, {});
  return (
    <>
      <PageHeader title={t(reviewWords.returnedPapers)} about={t(reviewWords.returnedPurpose)} />
      <ReadState query={papers}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={t(reviewWords.noReturned)} remedy={t(reviewWords.noReturnedRemedy)} />
          ) : (
            <ScrollBox label={t(reviewWords.returnedPapers)} narrowest={640}>
              <DataTable<Line>
                rowKey={({ batch, number }) => `${batch}/${number}`}
                rows={items}
                columns={[
                  {
                    title: t(reviewWords.file),
                    render: (_, { batch, number, fileName }) => (
                      <Link to={`/returned/${batch}/${number}`}>{fileName}</Link>
                    ),
                  },
                  {
                    title: t(reviewWords.office),
                    render: (_, { returned }) => returned && <OfficeName tenant={returned.to} />,
                  },
                  { title: t(reviewWords.findings), render: (_, { counts }) => <Counts {...counts} /> },
                  { title: t(reviewWords.note), render: (_, { returned }) => returned?.note },
                  {
                    title: t(reviewWords.returnedAt),
                    render: (_, { returned }) => returned && <Moment at={returned.at} />,
                  },
                ]}
              />
            </ScrollBox>
          )
        }
      </ReadState>
    </>
  );
}
