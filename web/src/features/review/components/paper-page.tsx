import { Button, Card, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ReportDownloads } from '../../../components/report-downloads.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useOfficeNames } from '../../../lib/api/use-offices.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { FindingList } from './finding-list.tsx';
import { LastYear } from './last-year.tsx';
import { ReturnPaper } from './return-paper.tsx';

/** One paper of a round: its findings, last year beside it, and the way back to its office. */
export default function PaperPage() {
  const params = useParams();
  const id = params['id'] ?? '';
  const number = Number(params['number']);
  const paper = useRead(reviewEndpoints.readDocument, { params: { id, number } });
  return <ReadState query={paper}>{({ value }) => <Paper id={id} paper={value} />}</ReadState>;
}

interface PaperProps {
  readonly id: string;
  readonly paper: AnswerOf<typeof reviewEndpoints.readDocument>;
}

function Paper({ id, paper }: PaperProps) {
  const t = useText();
  const [isReturning, setReturning] = useState(false);
  const nameOf = useOfficeNames();
  const { number, fileName, department, returned, state, report } = paper;
  return (
    <>
      <PageHeader
        title={department ?? fileName}
        about={returned ? t(reviewWords.returnedTo(nameOf(returned.to))) : fileName}
        actions={
          <Space>
            <Button href={`/api/v1/reviews/${id}/documents/${number}/paper`}>{t(reviewWords.original)}</Button>
            {state !== 'waiting' && (
              <Button danger onClick={() => setReturning(true)}>
                {t(reviewWords.return)}
              </Button>
            )}
          </Space>
        }
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Card title={<h2>{t(reviewWords.findings)}</h2>}>
          {report && (
            <ReportDownloads
              address={(query) => addressOf(reviewEndpoints.writeReport, { params: { id, number }, query })}
            />
          )}
          <FindingList findings={report?.findings ?? []} />
          <CheckedBy profile={report?.profile} switchedOff={report?.switchedOff} />
        </Card>
        {state === 'checked' && <LastYear id={id} number={number} />}
      </Space>
      <ReturnPaper id={id} paper={paper} open={isReturning} onClose={() => setReturning(false)} />
    </>
  );
}
