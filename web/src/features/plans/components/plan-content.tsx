import { Col, Row, Table } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { Indicator, Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { documentOf, type Line, type Section } from '../editor/plan-document.ts';
import { planWords } from '../words.ts';
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
        <ReadState query={content}>{({ value }) => <Sections plan={value as unknown as Plan} />}</ReadState>
      </Col>
      <Col xs={24} xl={8}>
        <ReadState query={findings}>
          {({ value }: { value: Report }) => <FindingList findings={value.findings} />}
        </ReadState>
      </Col>
    </Row>
  );
}

function Sections({ plan }: { readonly plan: Plan }) {
  const { sections } = documentOf(plan);
  return sections
    .filter((section, at) => at > 0 || section.lines.length > 0 || sections.length === 1)
    .map((section) => <SectionTable key={section.id} section={section} />);
}

function SectionTable({ section: { project, lines } }: { readonly section: Section }) {
  const t = useText();
  const title = project?.name ?? t(planWords.departmentPart);
  const text =
    (get: (indicator: Indicator) => string | null | undefined) =>
    (_: unknown, { indicator }: Line) =>
      get(indicator) ?? '';
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {project?.goals.map((goal) => (
        <p key={goal}>{goal}</p>
      ))}
      <ScrollBox label={title} narrowest={720}>
        <Table<Line>
          size="small"
          bordered
          rowKey="id"
          pagination={lines.length > 200 ? { pageSize: 200 } : false}
          dataSource={[...lines]}
          locale={{ emptyText: t(planWords.noIndicators) }}
          columns={[
            { title: t(planWords.level1), width: 100, render: text(({ level1 }) => level1) },
            { title: t(planWords.level2), width: 110, render: text(({ level2 }) => level2) },
            { title: t(planWords.level3), render: text(({ level3 }) => level3) },
            { title: t(planWords.target), width: 140, render: text(({ target }) => target.text) },
            { title: t(planWords.basis), render: text(({ basis }) => basis) },
            { title: t(planWords.weight), width: 70, render: text(({ weight }) => weight) },
          ]}
        />
      </ScrollBox>
    </section>
  );
}
