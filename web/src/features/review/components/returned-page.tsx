import { Alert, Card } from 'antd';
import { useParams } from 'react-router';
import { reviewEndpoints } from '#contract/reviews.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ReportDownloads } from '../../../components/report-downloads.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { FindingList } from './finding-list.tsx';

/** One paper that the finance bureau has returned, with what it said and everything that was found. */
export default function ReturnedPage() {
  const t = useText();
  const params = useParams();
  const [id, number] = [params['id'] ?? '', Number(params['number'])];
  const paper = useRead(reviewEndpoints.readReturned, { params: { id, number } });
  return (
    <ReadState query={paper}>
      {({ value: { fileName, returned, report } }) => (
        <>
          <PageHeader title={fileName} about={returned ? t(reviewWords.returnedBy(returned.by)) : ''} />
          {returned?.note && <Alert type="warning" showIcon title={returned.note} style={{ marginBottom: 16 }} />}
          <Card title={<h2>{t(reviewWords.findings)}</h2>}>
            {report && (
              <ReportDownloads
                address={(query) => addressOf(reviewEndpoints.writeReturnedReport, { params: { id, number }, query })}
              />
            )}
            <FindingList findings={report?.findings ?? []} />
            <CheckedBy profile={report?.profile} switchedOff={report?.switchedOff} />
          </Card>
        </>
      )}
    </ReadState>
  );
}
