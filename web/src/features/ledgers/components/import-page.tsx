import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { importEndpoints } from '#contract/imports.ts';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { LongWork } from '../../../components/long-work.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { watch } from '../../../lib/api/watch.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { importStateWords, ledgerWords } from '../words.ts';
import { ButtonLink } from './button-link.tsx';
import { ImportPreview } from './import-preview.tsx';
import '../ledgers.css';

type Run = AnswerOf<typeof importEndpoints.read>;

/** One import: real progress while the server works, then what is to be decided, then what came of it. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const run = useRead(importEndpoints.read, { params: { id } });
  return <ReadState query={run}>{({ value }) => <OneImport run={value} />}</ReadState>;
}

function OneImport({ run }: { readonly run: Run }) {
  const t = useText();
  const { role } = useAccount();
  const queries = useQueryClient();
  const { id, state, messages } = run;
  const isWorking = state === 'waiting' || state === 'reading' || state === 'storing';
  return (
    <>
      <PageHeader
        title={run.fileName}
        about={t(importStateWords[state])}
        actions={<ButtonLink to={`/ledgers/${run.ledger}`}>{t(ledgerWords.seeRecords)}</ButtonLink>}
      />
      {isWorking && (
        <LongWork<Run>
          key={state}
          id={`${id} ${state}`}
          title={t(state === 'storing' ? ledgerWords.storing : ledgerWords.reading)}
          follow={(onEvent, signal) => watch(importEndpoints.watch, { params: { id } }, onEvent, signal)}
          progressOf={({ progress, total }) => ({ done: progress, total })}
          onEnd={() => queries.invalidateQueries()}
        />
      )}
      {messages.map((text) => (
        <Alert key={text.zh} type={state === 'failed' ? 'error' : 'warning'} title={t(text)} />
      ))}
      {state === 'ready' && <Decision run={run} mayChange={role === 'preparer'} />}
      {state === 'failed' && role === 'preparer' && (
        <Space wrap>
          <Button href={addressOf(ledgerEndpoints.template, { params: { ledger: run.ledger } })}>
            {t(ledgerWords.template)}
          </Button>
          <ButtonLink to={`/ledgers/${run.ledger}/import`}>{t(ledgerWords.importAgain)}</ButtonLink>
          <Discard id={id} ledger={run.ledger} />
        </Space>
      )}
      {state === 'done' && (
        <>
          <Alert type="success" title={t(ledgerWords.result(run.inserted, run.corrected, run.unchanged))} />
          {role === 'preparer' && run.inserted + run.corrected > 0 && <Undo id={id} />}
        </>
      )}
    </>
  );
}

function Decision({ run, mayChange }: { readonly run: Run; readonly mayChange: boolean }) {
  const t = useText();
  const { id, total, good, bad, repeated, inClosedPeriod } = run;
  const [late, setLate] = useState(false);
  const commit = useChange(importEndpoints.commit);
  const isHeld = inClosedPeriod > 0 && !late;
  const take = (rows: 'all' | 'good'): void => commit.mutate({ params: { id }, body: { rows, late } });
  return (
    <>
      <Alert type={bad > 0 ? 'warning' : 'info'} title={t(ledgerWords.preview(total, good, bad, repeated))} />
      {inClosedPeriod > 0 && (
        <p>
          {t(ledgerWords.closedRows(inClosedPeriod))}{' '}
          <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
            {t(ledgerWords.asLate)}
          </Checkbox>
        </p>
      )}
      {mayChange && (
        <Space wrap className="import-decision">
          {bad === 0 && (
            <Button
              type="primary"
              disabled={good === 0 || isHeld}
              loading={commit.isPending}
              onClick={() => take('all')}
            >
              {t(ledgerWords.commitAll(good))}
            </Button>
          )}
          {bad > 0 && (
            <Button disabled={good === 0 || isHeld} loading={commit.isPending} onClick={() => take('good')}>
              {t(ledgerWords.commitGood(good))}
            </Button>
          )}
          <Discard id={id} ledger={run.ledger} />
        </Space>
      )}
      <ImportPreview run={run} mayChange={mayChange} />
    </>
  );
}

function Discard({ id, ledger }: { readonly id: string; readonly ledger: string }) {
  const t = useText();
  const go = useNavigate();
  const discard = useChange(importEndpoints.discard, { onDone: () => go(`/ledgers/${ledger}/import`) });
  return (
    <Button loading={discard.isPending} onClick={() => discard.mutate({ params: { id } })}>
      {t(ledgerWords.discard)}
    </Button>
  );
}

function Undo({ id }: { readonly id: string }) {
  const t = useText();
  const undo = useChange(importEndpoints.undo);
  return (
    <p>
      <Button danger loading={undo.isPending} onClick={() => undo.mutate({ params: { id }, body: {} })}>
        {t(ledgerWords.undo)}
      </Button>{' '}
      <span className="quiet">{t(ledgerWords.undoAbout)}</span>
    </p>
  );
}
