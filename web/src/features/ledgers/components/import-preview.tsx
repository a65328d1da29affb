import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { importEndpoints } from '#contract/imports.ts';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { type Definition, type Field, showValue } from '../show-value.ts';
import { ledgerWords } from '../words.ts';

type Run = AnswerOf<typeof importEndpoints.read>;
type Row = AnswerOf<typeof importEndpoints.rows>['items'][number];

interface ImportPreviewProps {
  readonly run: Run;
  readonly mayChange: boolean;
}

/** The rows of a sheet as they were read: what is wrong stands in its cell and is mended there. */
export function ImportPreview({ run, mayChange }: ImportPreviewProps) {
  const definition = useRead(ledgerEndpoints.read, { params: { ledger: run.ledger } });
  return (
    <ReadState query={definition}>
      {({ value }) => <Rows run={run} definition={value} mayChange={mayChange} />}
    </ReadState>
  );
}

function Rows({ run, definition, mayChange }: ImportPreviewProps & { readonly definition: Definition }) {
  const t = useText();
  const pages = usePages(importEndpoints.rows, { params: { id: run.id }, query: { show: 'all', limit: 100 } });
  const columns = definition.fields.filter(
    ({ id, required }) => required || pages.items.some(({ raw }) => raw[id] !== undefined),
  );
  return (
    <section aria-label={t(ledgerWords.badRows)}>
      {run.bad > 0 && <h2>{t(ledgerWords.badRows)}</h2>}
      <ScrollBox label={t(ledgerWords.badRows)} narrowest={columns.length * 150 + 140}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t(ledgerWords.row)}</th>
              {columns.map((field) => (
                <th key={field.id} scope="col">
                  {t(field.title)}
                </th>
              ))}
              <th scope="col">{t(common.actions)}</th>
            </tr>
          </thead>
          <tbody>
            {pages.items.map((row) =>
              row.problems.length > 0 && mayChange ? (
                <BadRow key={row.number} id={run.id} row={row} columns={columns} />
              ) : (
                <PlainRow key={row.number} row={row} columns={columns} />
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetching}>
          {t(common.more)}
        </Button>
      )}
    </section>
  );
}

function PlainRow({ row, columns }: { readonly row: Row; readonly columns: readonly Field[] }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">{row.row}</th>
      {columns.map((field) => (
        <td key={field.id}>{showValue(field, row.raw[field.id], t)}</td>
      ))}
      <td>
        {row.mended && <Tag color="#1b6e3c">{t(ledgerWords.mended)}</Tag>}
        {row.problems.map(({ text }) => t(text)).join(' ')}
      </td>
    </tr>
  );
}

interface BadRowProps {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Field[];
}

function BadRow({ id, row, columns }: BadRowProps) {
  const t = useText();
  const [raw, setRaw] = useState(row.raw);
  const mend = useChange(importEndpoints.mend);
  const send = (): void => {
    const fields = Object.fromEntries(Object.entries(raw).filter(([, value]) => value.trim() !== ''));
    mend.mutate({ params: { id, number: row.number }, body: { fields } });
  };
  const ofRow = row.problems.filter(({ field }) => field === null || !columns.some((column) => column.id === field));
  return (
    <tr>
      <th scope="row">{row.row}</th>
      {columns.map((field) => {
        const problems = row.problems.filter((problem) => problem.field === field.id);
        const problemId = `problem-${row.number}-${field.id}`;
        return (
          <td key={field.id}>
            <Input
              aria-label={`${t(ledgerWords.row)} ${row.row} ${t(field.title)}`}
              {...(problems.length > 0 && {
                status: 'error' as const,
                'aria-invalid': true,
                'aria-describedby': problemId,
              })}
              value={raw[field.id] ?? ''}
              onChange={({ target }) => setRaw((before) => ({ ...before, [field.id]: target.value }))}
              onPressEnter={send}
            />
            {problems.length > 0 && (
              <p id={problemId} className="cell-problem">
                {problems.map(({ text }) => t(text)).join(' ')}
              </p>
            )}
          </td>
        );
      })}
      <td>
        <Button size="small" loading={mend.isPending} onClick={send}>
          {t(ledgerWords.mend)}
        </Button>
        {ofRow.length > 0 && <p className="cell-problem">{ofRow.map(({ text }) => t(text)).join(' ')}</p>}
      </td>
    </tr>
  );
}
