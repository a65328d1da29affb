import { useFieldName } from '../../../components/comments/use-place-name.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { horizonOf } from '../../../components/plan/plan-field-words.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

export interface Difference {
  readonly subject: string;
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What was, crossed out, beside what is, marked: also without colour one sees which is which. */
export function DifferenceTable({ label, rows }: { readonly label: string; readonly rows: readonly Difference[] }) {
  const t = useText();
  const nameOf = useFieldName();
  const shown = (subject: string, value: string | undefined): string | undefined => {
    const horizon = subject.endsWith('/horizon') ? horizonOf(value) : undefined;
    return horizon ? t(horizon) : value;
  };
  return (
    <ScrollBox label={label} narrowest={560}>
      <DataTable<Difference>
        size="small"
        rowKey={({ subject, label: name }) => `${subject} ${name}`}
        rows={rows}
        atFirst={30}
        columns={[
          { title: t(reviewWords.place), width: '34%', render: (_, row) => nameOf(row) },
          {
            title: t(reviewWords.before),
            render: (_, { subject, before }) => before && <del>{shown(subject, before)}</del>,
          },
          {
            title: t(reviewWords.after),
            render: (_, { subject, after }) => after && <mark>{shown(subject, after)}</mark>,
          },
        ]}
      />
    </ScrollBox>
  );
}
