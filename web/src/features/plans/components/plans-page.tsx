import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { planEndpoints } from '#contract/plans.ts';
import { type PlanState, planStates } from '#contract/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Moment } from '../../../components/moment.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { yearOf } from '../../../lib/year-of.ts';
import { planWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

type Plan = AnswerOf<typeof planEndpoints.list>['items'][number];

const NewPlan = lazy(() => import('./new-plan.tsx'));

/** Plans of the own offices, and the way to a new one. */
export default function PlansPage() {
  const t = useText();
  const { role } = useAccount();
  const [isBeginning, setBeginning] = useState(false);
  const state = useFilters('state', 'fiscalYear');
  const fiscalYear = yearOf(state.filters.fiscalYear);
  const plans = usePages(planEndpoints.list, {
    query: {
      ...(state.filters.state && { state: state.filters.state as PlanState }),
      ...(fiscalYear && { fiscalYear }),
    },
  });
  const begin = role === 'preparer' && (
    <Button type="primary" onClick={() => setBeginning(true)}>
      {t(planWords.create)}
    </Button>
  );
  const empty = state.isFiltered ? (
    <EmptyState
      title={t(planWords.noneFiltered)}
      remedy={t(planWords.noneFilteredRemedy)}
      action={<Button onClick={state.clear}>{t(common.clear)}</Button>}
    />
  ) : (
    <EmptyState
      title={t(planWords.none)}
      remedy={t(role === 'preparer' ? planWords.noneRemedy : planWords.noneReader)}
    />
  );
  return (
    <>
      <PageHeader title={t(planWords.title)} about={t(planWords.about)} actions={begin} />
      <FilterBar
        state={state}
        fields={[
          {
            name: 'state',
            label: t(planWords.state),
            options: Object.entries(planStates).map(([value, label]) => ({ value, label: t(label) })),
          },
          { name: 'fiscalYear', label: t(planWords.year), isYear: true },
        ]}
      />
      <PagedTable<Plan>
        label={t(planWords.title)}
        rowKey="id"
        pages={plans}
        empty={empty}
        narrowest={760}
        columns={[
          {
            title: t(planWords.plan),
            render: (_, { id, title }) => <Link to={`/plans/${id}`}>{title}</Link>,
          },
          { title: t(planWords.year), dataIndex: 'fiscalYear', width: 80 },
          { title: t(planWords.office), width: 180, render: (_, { tenant }) => <OfficeName tenant={tenant} /> },
          { title: t(planWords.state), width: 110, render: (_, plan) => <StateTag state={plan.state} /> },
          { title: t(planWords.version), dataIndex: 'version', width: 70 },
          { title: t(planWords.changed), width: 180, render: (_, { updatedAt }) => <Moment at={updatedAt} /> },
        ]}
      />
      {isBeginning && (
        <Suspense>
          <NewPlan onClose={() => setBeginning(false)} />
        </Suspense>
      )}
    </>
  );
}
