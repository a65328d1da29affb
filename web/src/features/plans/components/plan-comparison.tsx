import { Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { horizonOf } from '../../../components/plan/plan-field-words.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

type Comparison = AnswerOf<typeof planDraftEndpoints.compare>;
type Row = Comparison['rows'][number];

const kinds = {
  same: planWords.sameRow,
  changed: planWords.changedRow,
  added: planWords.added,
  removed: planWords.removed,
} as const;

interface PlanComparisonProps {
  readonly id: string;
  /** What one wants to see first: of an adjustment, what it changes. */
  readonly wasApproved: boolean;
}

/** The plan beside last year's, the last submission or the approved version, row by row, with what changed marked. */
export function PlanComparison({ id, wasApproved }: PlanComparisonProps) {
  const t = useText();
  const [against, setAgainst] = useState<'last-year' | 'submission' | 'approval'>(
    wasApproved ? 'approval' : 'last-year',
  );
  const [onlyChanges, setOnlyChanges] = useState(true);
  const comparison = useRead(planDraftEndpoints.compare, { params: { id }, query: { against } });
  return (
    <>
      <div className="filter-bar">
        <Segmented
          aria-label={t(planWords.against)}
          value={against}
          onChange={setAgainst}
          options={[
            { value: 'last-year', label: t(planWords.lastYear) },
            { value: 'submission', label: t(planWords.lastSubmission) },
            { value: 'approval', label: t(planWords.lastApproval) },
          ]}
        />
        <Checkbox checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)}>
          {t(planWords.onlyChanges)}
        </Checkbox>
      </div>
      <ReadState query={comparison}>
        {({ value: { before, rows } }) =>
          before === null ? (
            <p>{t(planWords.nothingBefore)}</p>
          ) : (
            <Rows
              title={t(planWords.before(`${before.fiscalYear} ${before.title}`))}
              rows={onlyChanges ? rows.filter(({ kind }) => kind !== 'same') : rows}
            />
          )
        }
      </ReadState>
    </>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useText();
  if (rows.length === 0) return <p>{t(planWords.noDifference)}</p>;
  return (
    <ScrollBox label={title} narrowest={760}>
      <DataTable<Row & { readonly key: number }>
        size="small"
        bordered
        rowKey="key"
        atFirst={200}
        rows={rows.map((row, key) => ({ ...row, key }))}
        columns={[
          { title: '', width: 70, render: (_, { kind }) => t(kinds[kind]) },
          { title: t(planWords.plan), width: 220, dataIndex: 'label' },
          { title, render: (_, row) => <Side row={row} side="before" /> },
          { title: t(planWords.now), render: (_, row) => <Side row={row} side="after" /> },
        ]}
      />
    </ScrollBox>
  );
}

/** One side of a row: what changed is marked, and what stayed is said once. */
function Side({ row, side }: { readonly row: Row; readonly side: 'before' | 'after' }) {
  const t = useText();
  const fields = row.fields.filter((field) => field[side] !== undefined && field[side] !== '');
  return (
    <ul className="compared">
      {fields.map((field) => {
        const isChanged = field.before !== field.after;
        const Mark = isChanged ? (side === 'before' ? 'del' : 'ins') : 'span';
        const horizon = horizonOf(field[side]);
        return (
          <li key={field.name}>
            <Mark>{horizon ? t(horizon) : field[side]}</Mark>
          </li>
        );
      })}
    </ul>
  );
}
