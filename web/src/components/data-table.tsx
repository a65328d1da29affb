import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type HTMLAttributes, type Key, type ReactNode, useState } from 'react';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { type Sort, useSorting } from './use-sorting.ts';

const words = messages({
  open: { zh: '展开行', en: 'Expand row' },
  close: { zh: '收起行', en: 'Collapse row' },
  details: { zh: '详情', en: 'Details' },
  none: { zh: '没有内容', en: 'Nothing here' },
  more: (left: number) => ({ zh: `显示其余 ${left} 行`, en: `Show the other ${left} rows` }),
});

/** As the columns of Ant Design's table, of which it understands these properties. */
export interface DataColumn<T> {
  readonly title?: ReactNode;
  readonly dataIndex?: keyof T & string;
  readonly render?: (value: never, row: T) => ReactNode;
  readonly width?: number | string;
  readonly align?: 'right' | 'center';
  /** By what the rows can be ordered; null, for what has none, comes last. Absent: the column's order cannot be chosen. */
  readonly sortBy?: (row: T) => string | number | null;
  /** What is too long for its column is cut. */
  readonly ellipsis?: boolean;
}

export interface DataTableProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (keyof T & string) | ((row: T) => Key);
  readonly size?: 'small' | 'middle';
  /** Lines between columns too, as forms have them. */
  readonly bordered?: boolean;
  /** The rows are still being read. */
  readonly isLoading?: boolean;
  /** In place of rows where there are none. */
  readonly empty?: ReactNode;
  /** So many rows at first; the others when somebody asks for them. */
  readonly atFirst?: number;
  /** What a row unfolds to. */
  readonly details?: (row: T) => ReactNode;
  readonly onRow?: (row: T) => HTMLAttributes<HTMLTableRowElement>;
}

/**
 * Rows and columns that are only read. Ant Design's table filters, measures and keeps columns in place, and brings the code for it onto
 * every page; where nothing of that is wanted a table of HTML is drawn in a tenth of the time. A column that says by what is ordered by a
 * press on its heading, which only makes sense where all rows are there.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { columns, rows, size = 'middle', bordered = false, isLoading = false, atFirst, details } = props;
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const { sorted, sort, choose } = useSorting(columns, rows);
  const shown = isWhole || atFirst === undefined ? sorted : sorted.slice(0, atFirst);
  const width = columns.length + (details ? 1 : 0);
  return (
    <>
      <table className={`data-table ${size} ${bordered ? 'bordered' : ''}`}>
        <thead>
          <tr>
            {details && (
              <th scope="col" style={{ width: 48 }}>
                <span className="visually-hidden">{t(words.details)}</span>
              </th>
            )}
            {columns.map(({ title, width, align, sortBy }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
                key={at}
                scope="col"
                style={{ width, textAlign: align }}
                {...(sortBy && { 'aria-sort': sort?.at === at ? sort.direction : ('none' as const) })}
              >
                {sortBy ? (
                  <SortButton title={title} {...(sort?.at === at && sort)} onPress={() => choose(at)} />
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <DataRow key={keyOf(props, row)} {...props} row={row} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="data-table-empty" colSpan={width}>
                {isLoading ? <span role="status">{t(common.loading)}</span> : (props.empty ?? t(words.none))}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p>
          <Button onClick={() => setWhole(true)}>{t(words.more(rows.length - shown.length))}</Button>
        </p>
      )}
    </>
  );
}

/** The heading of a column that rows can be ordered by; it shows the order that holds. */
function SortButton({
  title,
  direction,
  onPress,
}: {
  readonly title: ReactNode;
  readonly direction?: Sort['direction'];
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="sort-button" onClick={onPress}>
      {title} <span aria-hidden="true">{direction === undefined ? '↕' : direction === 'ascending' ? '▲' : '▼'}</span>
    </button>
  );
}

function keyOf<T>({ rowKey }: Pick<DataTableProps<T>, 'rowKey'>, row: T): Key {
  return typeof rowKey === 'function' ? rowKey(row) : (row[rowKey] as Key);
}

function DataRow<T extends object>({ row, columns, details, onRow }: DataTableProps<T> & { readonly row: T }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr {...onRow?.(row)}>
        {details && (
          <td>
            <Button
              type="text"
              size="small"
              icon={isOpen ? <DownOutlined /> : <RightOutlined />}
              aria-label={t(isOpen ? words.close : words.open)}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          </td>
        )}
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
          <td key={at} className={column.ellipsis ? 'cut' : undefined} style={{ textAlign: column.align }}>
            {cellOf(column, row)}
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td className="data-table-details" colSpan={columns.length + 1}>
            {details?.(row)}
          </td>
        </tr>
      )}
    </>
  );
}

function cellOf<T>({ dataIndex, render }: DataColumn<T>, row: T): ReactNode {
  const value = dataIndex === undefined ? undefined : row[dataIndex];
  return render ? render(value as never, row) : (value as ReactNode);
}
