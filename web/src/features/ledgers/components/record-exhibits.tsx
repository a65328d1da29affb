import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Input, Space } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { exhibitEndpoints } from '#contract/exhibits.ts';
import type { recordEndpoints } from '#contract/records.ts';
import { Moment } from '../../../components/moment.tsx';
import { textsOf } from '../../../lib/api/problem.ts';
import { readAgain } from '../../../lib/api/read-again.ts';
import { upload } from '../../../lib/api/upload.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { ExhibitFiles } from './exhibit-files.tsx';

type Record = AnswerOf<typeof recordEndpoints.read>;

interface RecordExhibitsProps {
  readonly record: Record;
  readonly mayChange: boolean;
}

/** The exhibits of a record, how often each is used, and how more are added. */
export function RecordExhibits({ record, mayChange }: RecordExhibitsProps) {
  const t = useText();
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const [date, setDate] = useState(record.date);
  const [sending, setSending] = useState<string>();

  async function send(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setSending(file.name);
      const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
      const query = { fileName: file.name, ledger: record.ledger, record: record.id, ...(isDay && { date }) };
      try {
        await upload(exhibitEndpoints.upload, { query, file }, () => undefined);
      } catch (error) {
        notification.error({ title: t(textsOf(error)), role: 'alert', duration: 0 });
      }
    }
    setSending(undefined);
    readAgain(queries, 'ledgers', 'exhibits');
  }

  return (
    <Card title={<h2>{t(ledgerWords.exhibits)}</h2>} size="small" className="record-card">
      {record.exhibits.length === 0 && <p>{t(ledgerWords.exhibitsNone)}</p>}
      <ul className="exhibit-list">
        {record.exhibits.map((exhibit) => (
          <li key={exhibit.sha256}>
            <OneExhibit exhibit={exhibit} record={record} mayChange={mayChange} />
          </li>
        ))}
      </ul>
      {mayChange && (
        <>
          <p>
            <label htmlFor="exhibit-date">{t(ledgerWords.exhibitDate)}</label>{' '}
            <Input
              id="exhibit-date"
              style={{ width: 140 }}
              value={date}
              onChange={({ target }) => setDate(target.value)}
            />
          </p>
          <ExhibitFiles onFiles={(files) => void send(files)} />
          {sending !== undefined && (
            <p role="status">
              {t(common.upload)}
              {t(common.colon)}
              {sending}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

interface OneExhibitProps extends RecordExhibitsProps {
  readonly exhibit: Record['exhibits'][number];
}

function OneExhibit({ exhibit, record, mayChange }: OneExhibitProps) {
  const t = useText();
  const { office, search } = useOffice();
  const { sha256, name, date, mediaType, uploadedAt } = exhibit;
  const whole = useRead(exhibitEndpoints.read, { params: { sha256 }, query: office });
  const detach = useChange(exhibitEndpoints.detach, { also: 'ledgers' });
  const uses = whole.data?.value.records.length ?? 1;
  return (
    <Space wrap>
      {/^image\/(?:png|jpeg|gif|webp)$/.test(mediaType) && (
        <img src={`/api/v1/exhibits/${sha256}/picture${search}`} alt={name} className="exhibit-picture" />
      )}
      <a href={`/api/v1/exhibits/${sha256}/content${search}`}>{name}</a>
      <span>{date === null ? t(ledgerWords.undated) : t(ledgerWords.dated(date))}</span>
      <Moment at={uploadedAt} />
      {uses > 1 && <strong>{t(ledgerWords.reused(uses))}</strong>}
      {mayChange && (
        <Button
          size="small"
          aria-label={t(ledgerWords.detachOf(name))}
          onClick={() => detach.mutate({ params: { sha256, ledger: record.ledger, record: record.id } })}
        >
          {t(ledgerWords.detach)}
        </Button>
      )}
    </Space>
  );
}
