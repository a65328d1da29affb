import { Col, Row } from 'antd';
import { useEffect, useRef } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { PlanTables } from '../../../components/plan/plan-tables.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ReportDownloads } from '../../../components/report-downloads.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';
import { FindingList } from './finding-list.tsx';

interface PlanContentProps {
  readonly id: string;
  readonly version: number;
  /** Goes up each time somebody wants to be taken to the findings. */
  readonly look: number;
}

type Report = AnswerOf<typeof planEndpoints.readFindings>;

/** The plan as data, read only, with what the check found beside it. */
export function PlanContent({ id, version, look }: PlanContentProps) {
  const t = useText();
  const content = useRead(planEndpoints.readContent, { params: { id }, query: { version } });
  const findings = useRead(planEndpoints.readFindings, { params: { id }, query: { version } });
  const found = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (look > 0) found.current?.focus();
  }, [look]);
  return (
    <Row gutter={[24, 16]}>
      <Col xs={24} xl={16}>
        <ReadState query={content}>{({ value }) => <PlanTables plan={value as unknown as Plan} />}</ReadState>
      </Col>
      <Col xs={24} xl={8} ref={found} tabIndex={-1} role="region" aria-label={t(planWords.findings)}>
        <ReadState query={findings}>
          {({ value }: { value: Report }) => (
            <>
              <ReportDownloads
                address={(query) =>
                  addressOf(planEndpoints.writeReport, { params: { id }, query: { ...query, version } })
                }
              />
              <FindingList findings={value.findings} />
              <CheckedBy profile={value.profile} switchedOff={value.switchedOff} />
            </>
          )}
        </ReadState>
      </Col>
    </Row>
  );
}
