import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { filingEndpoints } from '#contract/filings.ts';
import { Chart } from '../../../components/chart.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useOfficeNames } from '../../../lib/api/use-offices.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { yearOf } from '../../../lib/year-of.ts';
import { filingWords, gradeWords, stateWords } from '../words.ts';

type Distribution = AnswerOf<typeof filingEndpoints.readDistribution>;

/** How the self-evaluations of a year are scored, for reviewers. */
export default function ScoresPage() {
  const t = useText();
  const filters = useFilters('fiscalYear');
  const asked = yearOf(filters.filters.fiscalYear);
  const scores = useRead(filingEndpoints.readDistribution, { query: asked ? { fiscalYear: asked } : {} });
  const fiscalYear = scores.data?.value.fiscalYear;
  return (
    <>
      <PageHeader
        title={`${t(filingWords.scores)}${fiscalYear === undefined ? '' : t(common.inBrackets(String(fiscalYear)))}`}
        about={t(filingWords.scoresPurpose)}
      />
      <FilterBar state={filters} fields={[{ name: 'fiscalYear', label: t(filingWords.year), isYear: true }]} />
      <ReadState query={scores}>
        {({ value }) =>
          value.items.length === 0 ? (
            <EmptyState title={t(filingWords.noScores)} remedy={t(filingWords.noneRemedy)} />
          ) : (
            <Scores distribution={value} />
          )
        }
      </ReadState>
    </>
  );
}

function Scores({ distribution }: { readonly distribution: Distribution }) {
  const t = useText();
  const nameOf = useOfficeNames();
  const { bands, items, fiscalYear, grades } = distribution;
  const names = bands.map(({ from, to }) => `${from}–${to}`);
  const option = useMemo(
    () => ({
      grid: { left: 40, right: 16, top: 16, bottom: 32 },
      xAxis: { type: 'category', data: bands.map(({ from, to }) => `${from}–${to}`) },
      yAxis: { type: 'value', minInterval: 1 },
      tooltip: {},
      series: [{ type: 'bar', data: bands.map(({ count }) => count), itemStyle: { color: '#0b3d6b' } }],
    }),
    [bands],
  );
  const counts = Object.entries(gradeWords).map(
    ([grade, word]) => `${t(word)} ${grades[grade as keyof typeof gradeWords] ?? 0}`,
  );
  return (
    <>
      <p>{counts.join(t(common.gap))}</p>
      <Chart
        label={t(filingWords.chart(String(fiscalYear), items.length))}
        option={option}
        table={{
          head: [t(filingWords.band), t(filingWords.count)],
          rows: bands.map(({ count }, index) => [names[index] ?? '', String(count)]),
        }}
      />
      <ScrollBox label={t(filingWords.scores)}>
        <DataTable<Distribution['items'][number]>
          size="small"
          rowKey={({ filing, name }) => `${filing} ${name}`}
          rows={items}
          columns={[
            {
              title: t(filingWords.office),
              sortBy: ({ tenant }) => nameOf(tenant),
              render: (_, { tenant }) => <OfficeName tenant={tenant} />,
            },
            {
              title: t(filingWords.project),
              sortBy: ({ name }) => name,
              render: (_, { filing, name }) => <Link to={`/evaluation/${filing}`}>{name}</Link>,
            },
            {
              title: t(filingWords.total),
              align: 'right',
              sortBy: ({ total }) => (total === null ? null : Number(total)),
              render: (_, { total }) => total ?? '—',
            },
            { title: t(filingWords.grade), render: (_, { grade }) => t(gradeWords[grade ?? 'incomplete']) },
            {
              title: t(filingWords.state),
              sortBy: ({ state }) => t(stateWords[state]),
              render: (_, { state }) => t(stateWords[state]),
            },
          ]}
        />
      </ScrollBox>
    </>
  );
}
