import { Col, Row } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { PlanTables } from '../../../components/plan/plan-tables.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { FindingList } from './finding-list.tsx';

interface PlanContentProps {
  readonly id: string;
  readonly version: number;
}

type Report = AnswerOf<typeof planEndpoints.readFindings>;

/** The plan as data, read only, with what the check found beside it. */
export function PlanContent({ id, version }: PlanContentProps) {
  const content = useRead(planEndpoints.readContent, { params: { id }, query: { version } });
  const findings = useRead(planEndpoints.readFindings, { params: { id }, query: { version } });
  return (
    <Row gutter={[24, 16]}>
      <Col xs={24} xl={16}>
        <ReadState query={content}>{({ value }) => <PlanTables plan={value as unknown as Plan} />}</ReadState>
      </Col>
      <Col xs={24} xl={8}>
        <ReadState query={findings}>
          {({ value }: { value: Report }) => (
            <>
              <FindingList findings={value.findings} />
              <CheckedBy profile={value.profile} switchedOff={value.switchedOff} />
            </>
          )}
        </ReadState>
      </Col>
    </Row>
  );
}
