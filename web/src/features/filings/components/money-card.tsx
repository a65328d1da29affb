import { Descriptions, Input, Space } from 'antd';
import { DecimalText } from '../../../components/decimal-text.tsx';
import { Light } from '../../../components/light.tsx';
import { type FiledTable, TraceSteps } from '../../../components/trace-steps.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import type { EntriesState } from './entries-state.ts';

interface MoneyCardProps {
  readonly table: FiledTable;
  readonly entries: EntriesState;
  readonly editable: boolean;
}

/** The money of a project: from the payment ledger, or as claimed where no payment is recorded. */
export function MoneyCard({ table, entries, editable }: MoneyCardProps) {
  const t = useText();
  const { money } = table;
  const items = [
    { key: 'budget', label: t(filingWords.budget), children: <DecimalText value={money.adjusted} /> },
    {
      key: 'executed',
      label: t(filingWords.executed),
      children: (
        <>
          <DecimalText value={money.executed} /> <small>{t(filingWords.payments(money.payments))}</small>
        </>
      ),
    },
    { key: 'rate', label: t(filingWords.rate), children: money.rate === null ? '—' : `${money.rate}%` },
    ...(money.plannedShare === null
      ? []
      : [{ key: 'planned', label: t(filingWords.planned), children: `${money.plannedShare}%` }]),
    ...(money.light ? [{ key: 'light', label: t(filingWords.light), children: <Light colour={money.light} /> }] : []),
    ...(money.score === null
      ? []
      : [{ key: 'score', label: t(filingWords.score), children: `${money.score} / ${money.weight}` }]),
  ];
  return (
    <>
      <h3>{t(filingWords.money)}</h3>
      <Descriptions size="small" bordered column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
      {money.notes.map(({ code, text }) => (
        <p key={code}>{t(text)}</p>
      ))}
      <details>
        <summary>{t(filingWords.explain)}</summary>
        <TraceSteps steps={money.trace} />
      </details>
      {editable && money.origin !== 'records' && <ClaimedMoney table={table} entries={entries} />}
      {(money.reasonDue || money.reason) && <MoneyReason table={table} entries={entries} editable={editable} />}
    </>
  );
}

function ClaimedMoney({ table, entries }: Omit<MoneyCardProps, 'editable'>) {
  const t = useText();
  const entry = entries.tableOf(table.subject);
  const { executed = '', source = '', ...rest } = entry.claim ?? {};
  const name = `${table.name} ${t(filingWords.executed)}`;
  const change = (claim: { executed: string; source: string }): void =>
    entries.changeTable({ ...entry, claim: { ...rest, ...claim } });
  return (
    <Space wrap>
      <Input
        aria-label={t(filingWords.claimOf(name))}
        placeholder={t(filingWords.executed)}
        value={executed}
        onChange={({ target }) => change({ executed: target.value.trim(), source })}
      />
      <Input
        aria-label={t(filingWords.sourceOf(name))}
        placeholder={t(filingWords.source)}
        value={source}
        onChange={({ target }) => change({ executed, source: target.value })}
      />
    </Space>
  );
}

function MoneyReason({ table, entries, editable }: MoneyCardProps) {
  const t = useText();
  const { reasonDue, reason } = table.money;
  const entry = entries.tableOf(table.subject);
  return (
    <div>
      {reasonDue && !reasonDue.given && (
        <small className="due">{t(editable ? reasonDue.text : filingWords.noReason)}</small>
      )}
      {editable ? (
        <Input.TextArea
          aria-label={t(filingWords.reasonOf(`${table.name} ${t(filingWords.money)}`))}
          placeholder={t(filingWords.reason)}
          rows={2}
          maxLength={2000}
          status={reasonDue && !reasonDue.given && !entry.reason ? 'error' : ''}
          value={entry.reason ?? ''}
          onChange={({ target }) => entries.changeTable({ ...entry, reason: target.value })}
        />
      ) : (
        <p>{reason}</p>
      )}
    </div>
  );
}
