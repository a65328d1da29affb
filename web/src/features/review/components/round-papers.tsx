import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { useOfficeNames } from '../../../lib/api/use-offices.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { Counts } from './counts.tsx';

type Line = AnswerOf<typeof reviewEndpoints.listDocuments>['items'][number];

/** The papers of a round, the weightiest first. */
export function RoundPapers({ id }: { readonly id: string }) {
  const t = useText();
  const nameOf = useOfficeNames();
  const papers = usePages(reviewEndpoints.listDocuments, { params: { id }, query: { limit: 100 } });
  return (
    <PagedTable<Line>
      label={t(reviewWords.papers)}
      rowKey="number"
      pages={papers}
      narrowest={720}
      empty={<EmptyState title={t(reviewWords.noRounds)} remedy={t(reviewWords.noRoundsRemedy)} />}
      columns={[
        {
          title: t(reviewWords.file),
          render: (_, { number, fileName }) => <Link to={`/rounds/${id}/papers/${number}`}>{fileName}</Link>,
        },
        { title: t(reviewWords.department), render: (_, { department }) => department ?? '—' },
        { title: t(reviewWords.state), render: (_, { state }) => t(reviewWords[state]) },
        {
          title: t(reviewWords.weight),
          align: 'right',
          render: (_, { state, weight }) => (state === 'checked' ? weight : '—'),
        },
        { title: t(reviewWords.findings), render: (_, { counts }) => <Counts {...counts} /> },
        { title: t(reviewWords.points), align: 'right', render: (_, { points }) => points ?? '—' },
        {
          title: t(reviewWords.return),
          render: (_, { returned }) => returned && t(reviewWords.returnedTo(nameOf(returned.to))),
        },
      ]}
    />
  );
}
