import type { AnswerOf } from '#contract/endpoint.ts';
import { publicationEndpoints } from '#contract/publications.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { DecimalText } from '../../../components/decimal-text.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { publishingWords } from '../words.ts';

type PublicTable = AnswerOf<typeof publicationEndpoints.preview>['tables'][number];
type PublicLine = PublicTable['lines'][number];

/** Exactly what becomes public, for whoever has to say yes. */
export function Preview({ id }: { readonly id: string }) {
  const preview = useRead(publicationEndpoints.preview, { params: { id } });
  return (
    <ReadState query={preview}>
      {({ value: { tables } }) => (
        <>
          {tables.map((table) => (
            <PreviewTable key={table.subject} table={table} />
          ))}
        </>
      )}
    </ReadState>
  );
}

function PreviewTable({ table }: { readonly table: PublicTable }) {
  const t = useText();
  const { name, goals, outcome, budget, executed, total, lines } = table;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {goals.map((goal) => (
        <p key={goal}>
          {t(publishingWords.goals)}
          {t(common.colon)}
          {goal}
        </p>
      ))}
      {outcome && (
        <p>
          {t(publishingWords.outcome)}
          {t(common.colon)}
          {outcome}
        </p>
      )}
      <p>
        {t(publishingWords.budget)} <DecimalText value={budget} />
        {executed !== undefined && (
          <>
            {t(common.semicolon)}
            {t(publishingWords.executed)} <DecimalText value={executed} />
          </>
        )}
        {total !== undefined && (
          <>
            {t(common.semicolon)}
            {t(publishingWords.total)} <strong>{total}</strong>
          </>
        )}
      </p>
      <ScrollBox label={name}>
        <DataTable<PublicLine>
          size="small"
          rowKey="subject"
          rows={lines}
          columns={[
            { title: t(publishingWords.indicator), render: (_, { line, level3 }) => `${line} ${level3}` },
            { title: t(publishingWords.target), render: (_, { target }) => target.text },
            { title: t(publishingWords.actual), render: (_, { actual }) => actual?.text ?? '—' },
            { title: t(publishingWords.score), align: 'right', render: (_, { score }) => score ?? '—' },
            { title: t(publishingWords.reason), render: (_, { reason }) => reason ?? '—' },
          ]}
        />
      </ScrollBox>
    </section>
  );
}
