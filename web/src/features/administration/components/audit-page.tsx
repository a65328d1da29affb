import { Button } from 'antd';
import { auditEndpoints } from '#contract/audit.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { auditActions, auditSubjects, roles } from '#contract/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import type { RequestOf } from '../../../lib/api/request.ts';
import { useOffices } from '../../../lib/api/use-offices.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { administrationWords, auditWords } from '../words.ts';
import { AuditEntry } from './audit-entry.tsx';
import { RetentionCard } from './retention-card.tsx';

export type Entry = AnswerOf<typeof auditEndpoints.search>['items'][number];

/** What stands in the address is what the server knows, or it says so. */
type Query = NonNullable<RequestOf<typeof auditEndpoints.search>['query']>;

const OUTCOMES = ['done', 'failed', 'refused'] as const;
/** A day of the offices' time zone, as the server wants moments. */
const beginOf = (day: string): string => `${day}T00:00:00+08:00`;
const endOf = (day: string): string => new Date(Date.parse(beginOf(day)) + 86_400_000).toISOString();
const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** "绩效计划 云川县教育局": what kind of thing it was, and its name where the entry holds one, else its address. */
function subjectText({ subject, before, after }: Entry, t: ReturnType<typeof useText>): string {
  const [kind = '', ...rest] = subject.split('/');
  const word = auditSubjects[kind];
  if (!word) return subject;
  return `${t(word)} ${nameIn(after) ?? nameIn(before) ?? rest.join('/')}`.trim();
}

function nameIn(side: unknown): string | undefined {
  if (typeof side !== 'object' || side === null) return undefined;
  for (const key of ['title', 'displayName', 'name'] as const) {
    const value = (side as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** The audit trail: searched, opened to before and after, exported, and kept for as long as was decided. */
export default function AuditPage() {
  const t = useText();
  const filters = useFilters('actor', 'action', 'subject', 'office', 'outcome', 'from', 'until');
  const { from, until, ...plain } = filters.filters;
  const asked = {
    ...plain,
    ...(isDay(from) && { from: beginOf(from) }),
    ...(isDay(until) && { until: endOf(until) }),
  };
  const pages = usePages(auditEndpoints.search, {
    query: { ...asked, limit: 50 } as Query,
  });
  const offices = useOffices().data ?? [];
  const actions = [...auditActions].map(([value, name]) => ({ value, label: t(name) }));
  const outcomes = OUTCOMES.map((id) => ({ value: id, label: t(auditWords[id]) }));
  return (
    <>
      <PageHeader
        title={t(administrationWords.audit)}
        about={t(administrationWords.auditAbout)}
        actions={
          <Button type="primary" href={`/api/v1/audit/export?${new URLSearchParams(asked)}`} download>
            {t(auditWords.export)}
          </Button>
        }
      />
      <FilterBar
        state={filters}
        fields={[
          { name: 'actor', label: t(auditWords.actor) },
          { name: 'action', label: t(auditWords.action), options: actions },
          { name: 'subject', label: t(auditWords.subject) },
          {
            name: 'office',
            label: t(administrationWords.office),
            options: offices.map(({ tenant, name }) => ({ value: tenant, label: name })),
          },
          { name: 'outcome', label: t(auditWords.outcome), options: outcomes },
          { name: 'from', label: t(auditWords.from) },
          { name: 'until', label: t(auditWords.until) },
        ]}
      />
      <PagedTable<Entry>
        label={t(administrationWords.audit)}
        rowKey="id"
        narrowest={960}
        pages={pages}
        empty={<EmptyState title={t(auditWords.emptyTitle)} remedy={t(auditWords.emptyRemedy)} />}
        details={(entry) => <AuditEntry entry={entry} />}
        columns={[
          { title: t(auditWords.when), render: (_, { at }) => <Moment at={at} /> },
          {
            title: t(auditWords.who),
            render: (_, { actor, person, role }) => (
              <>
                {person ?? actor}
                <br />
                <small>
                  {[...(person === null || person === actor ? [] : [actor]), ...(role ? [t(roles[role])] : [])].join(
                    ' · ',
                  )}
                </small>
              </>
            ),
          },
          { title: t(auditWords.action), render: (_, { actionName }) => t(actionName) },
          { title: t(auditWords.subject), render: (_, entry) => subjectText(entry, t) },
          { title: t(auditWords.outcome), width: 72, render: (_, { outcome }) => t(auditWords[outcome]) },
          { title: t(auditWords.address), dataIndex: 'address' },
        ]}
      />
      <RetentionCard />
    </>
  );
}
