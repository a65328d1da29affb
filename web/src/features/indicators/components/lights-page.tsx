import { Space } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { paceEndpoints } from '#contract/pace.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Light } from '../../../components/light.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { yearOf } from '../../../lib/year-of.ts';
import { indicatorWords } from '../words.ts';

type Lights = AnswerOf<typeof paceEndpoints.listLights>['items'][number];
type LightsTable = Lights['tables'][number];

/** One row for each project of each approved plan. */
interface Row extends LightsTable {
  readonly key: string;
  readonly plan: Lights;
}

/** The lights of today, project by project. */
export default function LightsPage() {
  const t = useText();
  const filters = useFilters('fiscalYear');
  const fiscalYear = yearOf(filters.filters.fiscalYear);
  const pages = usePages(paceEndpoints.listLights, {
    query: { limit: 50, ...(fiscalYear && { fiscalYear }) },
  });
  const rows = pages.items.flatMap((plan) =>
    plan.tables.map((table): Row => ({ ...table, plan, key: `${plan.planId} ${table.subject}` })),
  );
  return (
    <>
      <PageHeader title={t(indicatorWords.title)} about={t(indicatorWords.purpose)} />
      <FilterBar state={filters} fields={[{ name: 'fiscalYear', label: t(indicatorWords.year), isYear: true }]} />
      <PagedTable<Row>
        label={t(indicatorWords.title)}
        rowKey="key"
        pages={{ ...pages, items: rows }}
        empty={<EmptyState title={t(indicatorWords.none)} remedy={t(indicatorWords.noneRemedy)} />}
        columns={[
          {
            title: t(indicatorWords.project),
            render: (_, { name, plan }) => <Link to={`/indicators/${plan.planId}`}>{name}</Link>,
          },
          { title: t(indicatorWords.office), render: (_, { plan }) => <OfficeName tenant={plan.tenant} /> },
          { title: t(indicatorWords.year), render: (_, { plan }) => plan.fiscalYear },
          {
            title: t(indicatorWords.money),
            render: (_, { money }) => (
              <Space>
                {money.light ? <Light colour={money.light} /> : t(indicatorWords.open)}
                {money.rate !== null && <small>{t(indicatorWords.rate(money.rate))}</small>}
              </Space>
            ),
          },
          { title: t(indicatorWords.goals), render: (_, { goals }) => <Goals goals={goals} /> },
          { title: t(indicatorWords.through), render: (_, { plan }) => plan.through },
        ]}
      />
    </>
  );
}

function Goals({ goals }: Pick<LightsTable, 'goals'>) {
  const t = useText();
  const colours = (['red', 'yellow', 'green'] as const).filter((colour) => goals[colour] > 0);
  return (
    <Space wrap size="middle">
      {colours.map((colour) => (
        <span key={colour}>
          <Light colour={colour} /> {t(indicatorWords.count(goals[colour]))}
        </span>
      ))}
      {goals.open > 0 && (
        <span>
          {t(indicatorWords.open)} {t(indicatorWords.count(goals.open))}
        </span>
      )}
    </Space>
  );
}
