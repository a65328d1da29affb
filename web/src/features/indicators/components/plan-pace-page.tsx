import { Card, Space } from 'antd';
import { Link, useParams } from 'react-router';
import { paceEndpoints } from '#contract/pace.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Light } from '../../../components/light.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import type { FiledLine } from '../../../components/trace-steps.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { indicatorWords } from '../words.ts';

/** How every indicator of a plan stands today. */
export default function PlanPacePage() {
  const t = useText();
  const { planId = '' } = useParams();
  const pace = useRead(paceEndpoints.readPace, { params: { id: planId } });
  return (
    <ReadState query={pace}>
      {({ value: { title, fiscalYear, through, tables } }) => (
        <>
          <PageHeader
            title={`${title}${t(common.inBrackets(String(fiscalYear)))}`}
            about={
              <>
                {t(indicatorWords.asOf(through))}
                <PlanLinks id={planId} here="indicators" wasApproved />
              </>
            }
          />
          <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
            {tables.map(({ subject, name, lines }) => (
              <Card key={subject} size="small" title={<h2>{name}</h2>}>
                <Lines planId={planId} name={name} lines={lines} />
              </Card>
            ))}
          </Space>
        </>
      )}
    </ReadState>
  );
}

interface LinesProps {
  readonly planId: string;
  readonly name: string;
  readonly lines: readonly FiledLine[];
}

function Lines({ planId, name, lines }: LinesProps) {
  const t = useText();
  return (
    <ScrollBox label={name} narrowest={680}>
      <DataTable<FiledLine>
        size="small"
        rowKey="subject"
        rows={lines}
        columns={[
          {
            title: t(indicatorWords.indicator),
            render: (_, { line, level3, subject }) => (
              <Link to={`/indicators/${planId}/line?subject=${encodeURIComponent(subject)}`}>
                {line} {level3}
              </Link>
            ),
          },
          { title: t(indicatorWords.target), dataIndex: 'target' },
          { title: t(indicatorWords.actual), render: (_, { actual }) => actual ?? '—' },
          {
            title: t(indicatorWords.light),
            render: (_, { light }) => (light ? <Light colour={light} /> : t(indicatorWords.open)),
          },
          {
            title: t(indicatorWords.paceNow),
            align: 'right',
            render: (_, { pace }) => (pace === null ? '—' : `${pace}%`),
          },
          {
            title: t(indicatorWords.projection),
            align: 'right',
            render: (_, { projection }) => projection?.value ?? '—',
          },
        ]}
      />
    </ScrollBox>
  );
}
