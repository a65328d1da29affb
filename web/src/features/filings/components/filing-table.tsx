import { Card, Input } from 'antd';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table.tsx';
import { Light } from '../../../components/light.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { type FiledLine, type FiledTable, TraceSteps } from '../../../components/trace-steps.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { filingWords, gradeWords } from '../words.ts';
import { ActualCell } from './actual-cell.tsx';
import type { EntriesState, Filing } from './entries-state.ts';
import { LineCards, type LineColumn } from './line-cards.tsx';
import { LikelihoodCell, ReasonCell } from './line-cells.tsx';
import { LineDetails } from './line-details.tsx';
import { MoneyCard } from './money-card.tsx';
import { placeOf } from './place-of.ts';

interface FilingTableProps {
  readonly filing: Filing;
  readonly table: FiledTable;
  readonly entries: EntriesState;
}

/** The table of one project: its total, its money, and its indicators line by line. */
export function FilingTable({ filing, table, entries }: FilingTableProps) {
  const t = useText();
  const isMonitoring = filing.kind === 'monitoring';
  const isPhone = useMedia(PHONE);
  const columns = useColumns(filing, entries, isMonitoring);
  return (
    <Card size="small" title={<h2>{table.name}</h2>}>
      {!isMonitoring && <Total table={table} />}
      <div id={placeOf(table.subject)}>
        <MoneyCard table={table} entries={entries} editable={filing.editable} />
      </div>
      {isPhone ? (
        <LineCards lines={table.lines} columns={columns} />
      ) : (
        <ScrollBox label={`${table.name}${t(common.colon)}${t(filingWords.indicator)}`} narrowest={1060}>
          <DataTable<FiledLine>
            size="small"
            rowKey="subject"
            rows={table.lines}
            columns={columns}
            onRow={({ subject }) => ({ id: placeOf(subject) })}
            details={(line) => <LineDetails line={line} />}
          />
        </ScrollBox>
      )}
      {!isMonitoring && <Outcome table={table} entries={entries} editable={filing.editable} />}
    </Card>
  );
}

function useColumns(
  { editable, planId, tiers }: Filing,
  entries: EntriesState,
  isMonitoring: boolean,
): readonly LineColumn[] {
  const t = useText();
  const indicator = {
    title: t(filingWords.indicator),
    width: 200,
    render: (_: unknown, { line, level1, level2, level3, subject }: FiledLine) => (
      <>
        <small>
          {line} {level1} › {level2}
        </small>
        <br />
        <Link to={`/indicators/${planId}/line?subject=${encodeURIComponent(subject)}`}>{level3}</Link>
      </>
    ),
  };
  const actual = {
    title: t(filingWords.actual),
    width: 220,
    render: (_: unknown, line: FiledLine) => (
      <ActualCell line={line} entries={entries} editable={editable} tiers={tiers} />
    ),
  };
  const reason = {
    title: t(filingWords.reason),
    width: 240,
    render: (_: unknown, line: FiledLine) => <ReasonCell line={line} entries={entries} editable={editable} />,
  };
  const target = { title: t(filingWords.target), width: 90, render: (_: unknown, { target }: FiledLine) => target };
  return isMonitoring
    ? [indicator, target, actual, ...paceColumns(t), likelihoodColumn(t, entries, editable), reason]
    : [indicator, target, actual, ...scoreColumns(t), reason];
}

type Text = ReturnType<typeof useText>;

function scoreColumns(t: Text) {
  return [
    {
      title: t(filingWords.weight),
      width: 70,
      align: 'right' as const,
      render: (_: unknown, { weight }: FiledLine) => weight,
    },
    {
      title: t(filingWords.score),
      width: 70,
      align: 'right' as const,
      render: (_: unknown, { score }: FiledLine) => <strong>{score ?? '—'}</strong>,
    },
  ];
}

function paceColumns(t: Text) {
  return [
    {
      title: t(filingWords.light),
      width: 120,
      render: (_: unknown, { light, pace }: FiledLine) => (
        <>
          {light ? <Light colour={light} /> : t(filingWords.noLight)}
          {pace !== null && <div className="decimal">{pace}%</div>}
        </>
      ),
    },
    {
      title: t(filingWords.projection),
      width: 120,
      render: (_: unknown, { projection }: FiledLine) =>
        projection && (
          <>
            <span className="decimal">{projection.value}</span>
            <br />
            <small>{t(filingWords.range(projection.low, projection.high))}</small>
          </>
        ),
    },
  ];
}

function likelihoodColumn(t: Text, entries: EntriesState, editable: boolean) {
  return {
    title: t(filingWords.likelihood),
    width: 140,
    render: (_: unknown, line: FiledLine) => <LikelihoodCell line={line} entries={entries} editable={editable} />,
  };
}

function Total({ table }: { readonly table: FiledTable }) {
  const t = useText();
  const { total, grade, soFar, trace } = table;
  if (total === null && soFar) {
    return <p>{t(Number(soFar.weight) > 0 ? filingWords.soFar(soFar.score, soFar.weight) : filingWords.nothingYet)}</p>;
  }
  if (total === null) return null;
  return (
    <>
      <p className="filing-total">
        {t(filingWords.total)} <strong>{total}</strong>
        {grade && (
          <>
            {' '}
            {t(filingWords.grade)} <strong>{t(gradeWords[grade])}</strong>
          </>
        )}
      </p>
      <details>
        <summary>{t(filingWords.explain)}</summary>
        <TraceSteps steps={trace} />
      </details>
    </>
  );
}

interface OutcomeProps {
  readonly table: FiledTable;
  readonly entries: EntriesState;
  readonly editable: boolean;
}

function Outcome({ table, entries, editable }: OutcomeProps) {
  const t = useText();
  const entry = entries.tableOf(table.subject);
  const label = t(filingWords.outcome);
  return (
    <>
      <h3>{label}</h3>
      {editable ? (
        <Input.TextArea
          aria-label={label}
          rows={2}
          maxLength={4000}
          value={entry.outcome ?? ''}
          onChange={({ target }) => entries.changeTable({ ...entry, outcome: target.value })}
        />
      ) : (
        <p>{table.outcome || '—'}</p>
      )}
    </>
  );
}
