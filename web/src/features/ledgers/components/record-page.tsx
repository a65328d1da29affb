import { Card, Descriptions, Tag } from 'antd';
import { useParams } from 'react-router';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { recordEndpoints } from '#contract/records.ts';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { showValue } from '../show-value.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { RecordActions } from './record-actions.tsx';
import { RecordExhibits } from './record-exhibits.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordUses } from './record-uses.tsx';
import '../ledgers.css';

/** One record: what it says, what it counts for, its exhibits, and everything that it said before. */
export default function RecordPage() {
  const t = useText();
  const { ledger = '', id = '' } = useParams();
  const { role } = useAccount();
  const { office } = useOffice();
  const definition = useRead(ledgerEndpoints.read, { params: { ledger }, query: office });
  const record = useRead(recordEndpoints.read, { params: { ledger, id }, query: office });
  const uses = useRead(recordEndpoints.uses, { params: { ledger, id }, query: office });
  return (
    <ReadState query={definition}>
      {({ value: made }) => (
        <ReadState query={record}>
          {({ value, etag }) => (
            <>
              <PageHeader
                title={value.erased ? t(ledgerWords.erasedTag) : value.naturalKey}
                about={
                  <>
                    {t(made.title)} · <Moment at={value.enteredAt} /> {value.enteredBy}{' '}
                    {value.late && <Tag>{t(ledgerWords.lateTag)}</Tag>}
                    {value.withdrawn && <Tag color="#b3261e">{t(ledgerWords.withdrawnTag)}</Tag>}
                  </>
                }
                actions={<RecordActions definition={made} record={value} etag={etag} />}
              />
              <Card size="small" className="record-card">
                <Descriptions
                  size="small"
                  column={{ xs: 1, sm: 2, lg: 3 }}
                  items={made.fields.map((field) => ({
                    key: field.id,
                    label: t(field.title),
                    children: showValue(field, value.fields[field.id], t) || '—',
                  }))}
                />
                <RecordUses uses={uses.data?.value.items ?? []} none={t(ledgerWords.usesNoneKept)} />
              </Card>
              <RecordExhibits
                record={value}
                mayChange={role === 'preparer' && office.office === undefined && !value.withdrawn}
              />
              <RecordHistory definition={made} id={id} />
            </>
          )}
        </ReadState>
      )}
    </ReadState>
  );
}
