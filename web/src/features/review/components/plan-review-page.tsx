import { Card, Col, Row, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import { planStates } from '#contract/words.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { CommentList } from '../../../components/comments/comment-list.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import type { PlanRemarks } from '../../../components/plan/plan-remarks.ts';
import { PlanTables } from '../../../components/plan/plan-tables.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ReportDownloads } from '../../../components/report-downloads.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { FindingList } from './finding-list.tsx';
import { ObjectionDrawer } from './objection-drawer.tsx';
import { ObjectionList } from './objection-list.tsx';
import { PlanDifferences } from './plan-differences.tsx';
import { StepButtons } from './step-buttons.tsx';
import { keyOfFinding, type Objection, useObjections } from './use-objections.ts';

/** One plan under review. */
export default function PlanReviewPage() {
  const { id = '' } = useParams();
  const plan = useRead(planEndpoints.read, { params: { id } });
  return (
    <ReadState query={plan}>{({ value, etag }) => <Review key={value.version} plan={value} etag={etag} />}</ReadState>
  );
}

interface ReviewProps {
  readonly plan: AnswerOf<typeof planEndpoints.read>;
  readonly etag: string;
}

/** What changed, what others said, the plan line by line beside what was found, and the step with the comments that go along. */
function Review({ plan, etag }: ReviewProps) {
  const t = useText();
  const { id, version, possibleSteps } = plan;
  const params = { id };
  const content = useRead(planEndpoints.readContent, { params, query: { version } });
  const report = useRead(planEndpoints.readFindings, { params, query: { version } });
  const comments = useRead(planEndpoints.listComments, { params });
  const objections = useObjections(id, version);
  const [written, setWritten] = useState<Objection>();
  const findings = report.data?.value.findings ?? [];
  const isMine = possibleSteps.length > 0;
  const keys = new Set(objections.list.map(({ key }) => key));
  const chosen = new Set(findings.filter((one) => keys.has(keyOfFinding(one))).map(({ number }) => number));
  function choose(finding: (typeof findings)[number]): void {
    const key = keyOfFinding(finding);
    const { subject, label, rule, message } = finding;
    if (keys.has(key)) objections.remove(key);
    else objections.put({ key, subject, label, rule, body: t(message) });
  }
  const places = [
    ...objections.list.map(({ subject }) => subject),
    ...(comments.data?.value.items ?? []).flatMap(({ place, resolvedAt }) =>
      place !== null && resolvedAt === null ? [place] : [],
    ),
  ];
  const remarks: PlanRemarks = {
    count: (pointer) => places.filter((place) => isBelow(place, pointer)).length,
    ...(isMine && {
      onWrite: ({ subject, label }) =>
        setWritten({ key: `${subject} ${objections.list.length} ${Date.now()}`, subject, label, body: '' }),
    }),
  };
  return (
    <>
      <PageHeader
        title={plan.title}
        about={
          <>
            {t(common.planLine(plan.fiscalYear, t(planStates[plan.state]), version))}
            <PlanLinks id={id} wasApproved={plan.approvedVersion !== null} />
          </>
        }
        actions={<StepButtons plan={{ id, etag, possibleSteps }} objections={objections} />}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <ObjectionList objections={objections} onEdit={setWritten} />
        <PlanDifferences id={id} wasApproved={plan.approvedVersion !== null} />
        {comments.data?.value.items.length !== 0 && (
          <Card size="small" title={<h2>{t(reviewWords.comments)}</h2>}>
            <ReadState query={comments}>{({ value: { items } }) => <CommentList comments={items} />}</ReadState>
          </Card>
        )}
        <Row gutter={[16, 16]}>
          <Col xs={24} xl={15}>
            <Card size="small" title={<h2>{t(reviewWords.lines)}</h2>}>
              {isMine && <p>{t(reviewWords.linesAbout)}</p>}
              <ReadState query={content}>
                {({ value }) => <PlanTables plan={value as unknown as Plan} remarks={remarks} />}
              </ReadState>
            </Card>
          </Col>
          <Col xs={24} xl={9}>
            <Card size="small" title={<h2>{t(reviewWords.findings)}</h2>}>
              <ReadState query={report}>
                {({ value: { profile, switchedOff } }) => (
                  <>
                    <ReportDownloads
                      address={(query) =>
                        addressOf(planEndpoints.writeReport, { params, query: { ...query, version } })
                      }
                    />
                    <FindingList findings={findings} {...(isMine && { chosen, onChoose: choose })} />
                    <CheckedBy profile={profile} switchedOff={switchedOff} />
                  </>
                )}
              </ReadState>
            </Card>
          </Col>
        </Row>
      </Space>
      {written && (
        <ObjectionDrawer
          key={written.key}
          objection={written}
          record={`review/${plan.id}/${plan.version}`}
          findings={findings.filter(({ subject }) => isBelow(subject, written.subject))}
          onKeep={(objection) => {
            objections.put(objection);
            setWritten(undefined);
          }}
          onClose={() => setWritten(undefined)}
        />
      )}
    </>
  );
}

const isBelow = (place: string, pointer: string): boolean => place === pointer || place.startsWith(`${pointer}/`);
