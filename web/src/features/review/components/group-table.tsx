import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { SeverityTag } from '../../../components/severity-tag.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

type Group = AnswerOf<typeof reviewEndpoints.listGroups>['items'][number];

const SHOWN = 12;

/** The same objection in many papers: gravest first, each leading to the papers that have it. */
export function GroupTable({ id }: { readonly id: string }) {
  const t = useText();
  const groups = useRead(reviewEndpoints.listGroups, { params: { id } });
  return (
    <ReadState query={groups}>
      {({ value: { items } }) => (
        <ScrollBox label={t(reviewWords.groups)} narrowest={640}>
          <DataTable<Group>
            rowKey={({ rule, severity }) => `${rule} ${severity}`}
            rows={items}
            columns={[
              {
                title: t(reviewWords.rule),
                render: (_, { severity, title }) => (
                  <>
                    <SeverityTag severity={severity} /> {t(title)}
                  </>
                ),
              },
              { title: t(reviewWords.findings), dataIndex: 'findings', align: 'right' },
              { title: t(reviewWords.departments), dataIndex: 'departments', align: 'right' },
              {
                title: t(reviewWords.where),
                render: (_, { documents }) => (
                  <>
                    {documents.slice(0, SHOWN).map((number) => (
                      <Link key={number} className="number-link" to={`/rounds/${id}/papers/${number}`}>
                        {number}
                      </Link>
                    ))}
                    {documents.length > SHOWN && '…'}
                  </>
                ),
              },
            ]}
          />
        </ScrollBox>
      )}
    </ReadState>
  );
}
