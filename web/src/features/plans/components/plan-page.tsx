import { Button, Space, Steps, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { planEndpoints } from '#contract/plans.ts';
import { type PlanState, planStates } from '#contract/words.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { planWords } from '../words.ts';
import { PlanComments } from './plan-comments.tsx';
import { PlanComparison } from './plan-comparison.tsx';
import { PlanContent } from './plan-content.tsx';
import { PlanForms } from './plan-forms.tsx';
import { PlanHistory } from './plan-history.tsx';
import { StepButtons } from './step-buttons.tsx';

const way: readonly PlanState[] = ['drafting', 'department-review', 'finance-review', 'approved'];
const editable: readonly PlanState[] = ['drafting', 'adjusting'];

/** One plan: where it stands, what may be done next, and everything that was said about it. */
export default function PlanPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { role } = useAccount();
  const { filters, set } = useFilters('part');
  const [look, setLook] = useState(0);
  const plan = useRead(planEndpoints.read, { params: { id } }, { every: 20_000 });
  return (
    <ReadState query={plan}>
      {({ value, etag }) => (
        <>
          <PageHeader
            title={value.title}
            about={
              <>
                {t(common.planLine(value.fiscalYear, t(planStates[value.state]), value.version))}
                <PlanLinks id={id} here="plan" wasApproved={value.approvedVersion !== null} />
              </>
            }
            actions={
              <Space wrap>
                {role === 'preparer' && editable.includes(value.state) && (
                  <Link to={`/plans/${id}/edit`}>
                    <Button tabIndex={-1}>{t(planWords.open)}</Button>
                  </Link>
                )}
                <StepButtons
                  id={id}
                  version={value.version}
                  etag={etag}
                  steps={value.possibleSteps}
                  onLook={() => {
                    set('part', undefined);
                    setLook((times) => times + 1);
                  }}
                />
              </Space>
            }
          />
          <Steps
            size="small"
            responsive
            current={way.indexOf(value.state === 'adjusting' ? 'drafting' : value.state)}
            items={way.map((state) => ({
              title: t(planStates[state === 'drafting' && value.state === 'adjusting' ? 'adjusting' : state]),
            }))}
          />
          <Tabs
            activeKey={filters.part ?? 'content'}
            onChange={(part) => set('part', part === 'content' ? undefined : part)}
            destroyOnHidden
            items={[
              {
                key: 'content',
                label: t(planWords.content),
                children: <PlanContent id={id} version={value.version} look={look} />,
              },
              { key: 'comments', label: t(planWords.comments), children: <PlanComments id={id} /> },
              {
                key: 'comparison',
                label: t(planWords.comparison),
                children: <PlanComparison id={id} wasApproved={value.approvedVersion !== null} />,
              },
              { key: 'forms', label: t(planWords.forms), children: <PlanForms id={id} version={value.version} /> },
              { key: 'history', label: t(planWords.history), children: <PlanHistory id={id} /> },
            ]}
          />
        </>
      )}
    </ReadState>
  );
}
