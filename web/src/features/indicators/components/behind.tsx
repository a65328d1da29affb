import { Card, Tag } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import { measureEndpoints } from '#contract/measures.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { indicatorWords, verdictWords } from '../words.ts';

interface BehindProps {
  readonly planId: string;
  readonly subject: string;
}

type Drilled = AnswerOf<typeof measureEndpoints.records>['items'][number] & { readonly key: string };

/** What stands behind the number: its records, what they have to show for themselves, and how it was certified. */
export function Behind(props: BehindProps) {
  const t = useText();
  return (
    <>
      <Card size="small" title={<h2>{t(indicatorWords.behind)}</h2>}>
        <Records {...props} />
      </Card>
      <Card size="small" title={<h2>{t(indicatorWords.evidence)}</h2>}>
        <Evidence {...props} />
      </Card>
      <Card size="small" title={<h2>{t(indicatorWords.certification)}</h2>}>
        <Certification {...props} />
      </Card>
    </>
  );
}

function Records({ planId, subject }: BehindProps) {
  const t = useText();
  const pages = usePages(measureEndpoints.records, {
    params: { id: planId },
    query: { subject, of: 'approved', limit: 50 },
  });
  const items = pages.items.map((item): Drilled => ({ ...item, key: item.record.id }));
  return (
    <PagedTable<Drilled>
      label={t(indicatorWords.behind)}
      rowKey="key"
      pages={{ ...pages, items }}
      empty={<EmptyState title={t(indicatorWords.noRecords)} remedy={t(indicatorWords.noRecordsRemedy)} />}
      columns={[
        { title: t(indicatorWords.date), render: (_, { record }) => record.date },
        { title: t(indicatorWords.record), render: (_, { record }) => record.naturalKey },
        { title: t(indicatorWords.counts), render: (_, { counts }) => t(counts ? common.yes : common.no) },
        { title: t(indicatorWords.exhibits), align: 'right', render: (_, { record }) => record.exhibits.length },
      ]}
    />
  );
}

function Evidence({ planId, subject }: BehindProps) {
  const t = useText();
  const found = useRead(measureEndpoints.evidence, { params: { id: planId }, query: { subject, of: 'approved' } });
  return (
    <ReadState query={found}>
      {({ value: { evidence } }) =>
        evidence === null ? (
          <p>{t(indicatorWords.noEvidence)}</p>
        ) : (
          <>
            <p>{t(indicatorWords.evidenceSum(evidence.records, evidence.withExhibit))}</p>
            {evidence.datedOutside.length > 0 && <p>{t(indicatorWords.datedOutside(evidence.datedOutside.length))}</p>}
            {evidence.usedTwice.length > 0 && <p>{t(indicatorWords.usedTwice(evidence.usedTwice.length))}</p>}
            {evidence.enteredLate.length > 0 && <p>{t(indicatorWords.enteredLate(evidence.enteredLate.length))}</p>}
          </>
        )
      }
    </ReadState>
  );
}

function Certification({ planId, subject }: BehindProps) {
  const t = useText();
  const all = useRead(measureEndpoints.certifications, { params: { id: planId }, query: { of: 'approved' } });
  return (
    <ReadState query={all}>
      {({ value: { items } }) => {
        const own = items.find((item) => item.subject === subject);
        if (!own) return <p>{t(indicatorWords.noCertification)}</p>;
        return (
          <>
            <p>
              <Tag>{t(verdictWords[own.verdict])}</Tag> {own.by}
            </p>
            <ul className="plain-list">
              {own.reasons.map((reason) => (
                <li key={reason.zh}>{t(reason)}</li>
              ))}
            </ul>
          </>
        );
      }}
    </ReadState>
  );
}
