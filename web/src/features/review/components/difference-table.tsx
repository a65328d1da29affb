import { Table } from 'antd';
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
  return (
    <ScrollBox label={label} narrowest={560}>
      <Table<Difference>
        size="small"
        rowKey={({ subject, label: name }) => `${subject} ${name}`}
        dataSource={[...rows]}
        pagination={rows.length > 30 ? { pageSize: 30 } : false}
        columns={[
          { title: t(reviewWords.place), dataIndex: 'label', width: '34%' },
          { title: t(reviewWords.before), render: (_, { before }) => before && <del>{before}</del> },
          { title: t(reviewWords.after), render: (_, { after }) => after && <mark>{after}</mark> },
        ]}
      />
    </ScrollBox>
  );
}
