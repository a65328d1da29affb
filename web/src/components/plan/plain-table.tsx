import { ScrollBox } from '../scroll-box.tsx';

interface PlainTableProps {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | null | undefined)[])[];
}

/** A small table of texts, as it stands in the form. */
export function PlainTable({ label, head, rows }: PlainTableProps) {
  return (
    <ScrollBox label={label} narrowest={420}>
      <table className="plain-table">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown as they stand and never moved
            <tr key={at}>
              {head.map((title, column) => (
                <td key={title}>{row[column] ?? '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
