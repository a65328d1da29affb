import { useQueryClient } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useParams } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { LongWork } from '../../../components/long-work.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { watch } from '../../../lib/api/watch.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { reviewWords } from '../words.ts';
import { GroupTable } from './group-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { RoundPapers } from './round-papers.tsx';
import { Spread } from './spread.tsx';

/** One round: its progress while it is checked, then its papers by weight, the same objections together, the heat map and the spread. */
export default function RoundPage() {
  const t = useText();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const { filters, set } = useFilters('view');
  const round = useRead(reviewEndpoints.read, { params: { id } });
  const again = (): unknown => queries.invalidateQueries({ queryKey: [reviewEndpoints.read.tag] });
  return (
    <ReadState query={round}>
      {({ value }) => (
        <>
          <PageHeader
            title={value.title}
            about={`${t(reviewWords.done(value.done, value.total))} · ${t(reviewWords.failed(value.failed))}`}
            actions={<Button href={`/api/v1/reviews/${id}/export`}>{t(reviewWords.export)}</Button>}
          />
          {value.state !== 'finished' && (
            <LongWork<AnswerOf<typeof reviewEndpoints.watch>>
              id={id}
              title={t(reviewWords.checking)}
              follow={(onEvent, signal) => watch(reviewEndpoints.watch, { params: { id } }, onEvent, signal)}
              progressOf={({ done, total }) => ({ done, total })}
              onEnd={again}
            />
          )}
          <Tabs
            activeKey={filters.view ?? 'papers'}
            onChange={(key) => set('view', key)}
            destroyOnHidden
            items={[
              { key: 'papers', label: t(reviewWords.papers), children: <RoundPapers id={id} /> },
              { key: 'groups', label: t(reviewWords.groups), children: <GroupTable id={id} /> },
              { key: 'heat', label: t(reviewWords.heat), children: <HeatMap id={id} /> },
              { key: 'spread', label: t(reviewWords.spread), children: <Spread id={id} /> },
            ]}
          />
        </>
      )}
    </ReadState>
  );
}
