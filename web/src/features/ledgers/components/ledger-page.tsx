import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import type { Definition } from '../show-value.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { ButtonLink } from './button-link.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { RecordEntry } from './record-entry.tsx';
import { RecordTable } from './record-table.tsx';
import '../ledgers.css';

/** One ledger: entry for its preparers, and its records as a list or by day. */
export default function LedgerPage() {
  const { ledger = '' } = useParams();
  const { office } = useOffice();
  const definition = useRead(ledgerEndpoints.read, { params: { ledger }, query: office });
  return <ReadState query={definition}>{({ value }) => <OneLedger key={value.id} definition={value} />}</ReadState>;
}

function OneLedger({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const { role } = useAccount();
  const { office, search } = useOffice();
  const [, setSearch] = useSearchParams();
  const [shape, setShape] = useState<'list' | 'calendar'>('list');
  const mayEnter = role === 'preparer' && office.office === undefined;
  const file = (rest: string): string => `/api/v1/ledgers/${definition.id}/${rest}`;
  const more = search === '' ? '' : `&${search.slice(1)}`;
  const showDay = (day: string): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set('day', day);
      return next;
    });
    setShape('list');
  };
  return (
    <>
      <PageHeader
        title={t(definition.title)}
        about={t(definition.purpose)}
        actions={
          <Space wrap>
            {mayEnter && definition.isOwn && (
              <ButtonLink to={`/ledgers/${definition.id}/definition`}>{t(ledgerWords.alter)}</ButtonLink>
            )}
            <Button href={file(`template${search}`)}>{t(ledgerWords.template)}</Button>
            <Button href={file(`export?format=xlsx${more}`)}>{t(ledgerWords.exportSheet)}</Button>
            <Button href={file(`export?format=csv${more}`)}>{t(ledgerWords.exportCsv)}</Button>
            {mayEnter && <ButtonLink to={`/ledgers/${definition.id}/import`}>{t(ledgerWords.importSheet)}</ButtonLink>}
          </Space>
        }
      />
      {mayEnter && <RecordEntry definition={definition} />}
      <p>
        <Segmented
          aria-label={t(ledgerWords.ledger)}
          value={shape}
          onChange={setShape}
          options={[
            { value: 'list', label: t(ledgerWords.list) },
            { value: 'calendar', label: t(ledgerWords.calendar) },
          ]}
        />
      </p>
      {shape === 'list' ? (
        <RecordTable definition={definition} mayEnter={mayEnter} />
      ) : (
        <MonthCalendar ledger={definition.id} onDay={showDay} />
      )}
    </>
  );
}
