// The measures of bench/measures.ts and, beside each, what a person who knows SQL would write for it.
import type { MeasureDeclaration } from '../src/model/measure.ts';

interface HandWritten {
  readonly measure: MeasureDeclaration;
  readonly sql: string;
}

/** Each measure with its aggregate over the records of one unit and ledger. */
export const handWritten: readonly HandWritten[] = [
  {
    measure: { ledger: 'activity', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'activity', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'activity', take: { kind: 'count' }, where: [{ field: 'kind', in: ['publicity'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'kind' = 'publicity')",
  },
  {
    measure: {
      ledger: 'activity',
      take: { kind: 'count' },
      where: [{ field: 'kind', in: ['publicity'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'kind' = 'publicity')",
  },
  {
    measure: { ledger: 'activity', take: { kind: 'sum', field: 'headcount' } },
    sql: "coalesce(sum((fields ->> 'headcount')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: {
      ledger: 'activity',
      take: { kind: 'sum', field: 'headcount' },
      where: [{ field: 'kind', in: ['publicity'] }],
    },
    sql: "coalesce(sum((fields ->> 'headcount')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'kind' = 'publicity'), 0)",
  },
  {
    measure: { ledger: 'activity', take: { kind: 'spend', field: 'cost' } },
    sql: "coalesce(sum((fields ->> 'cost')::numeric) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: { ledger: 'activity', take: { kind: 'distinct', fields: ['place'] } },
    sql: "count(distinct fields ->> 'place') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'training', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'training', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'training', take: { kind: 'count' }, where: [{ field: 'kind', in: ['training'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'kind' = 'training')",
  },
  {
    measure: {
      ledger: 'training',
      take: { kind: 'count' },
      where: [{ field: 'kind', in: ['training'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'kind' = 'training')",
  },
  {
    measure: { ledger: 'training', take: { kind: 'sum', field: 'attendees' } },
    sql: "coalesce(sum((fields ->> 'attendees')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: {
      ledger: 'training',
      take: { kind: 'sum', field: 'attendees' },
      where: [{ field: 'kind', in: ['training'] }],
    },
    sql: "coalesce(sum((fields ->> 'attendees')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'kind' = 'training'), 0)",
  },
  {
    measure: { ledger: 'training', take: { kind: 'sum-ratio', part: 'passed', whole: 'attendees' } },
    sql: "100 * sum((fields ->> 'passed')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'passed' is not null and fields ->> 'attendees' is not null) / nullif(sum((fields ->> 'attendees')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'passed' is not null and fields ->> 'attendees' is not null), 0)",
  },
  {
    measure: { ledger: 'survey', take: { kind: 'sum', field: 'issued' } },
    sql: "coalesce(sum((fields ->> 'issued')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: { ledger: 'survey', take: { kind: 'sum-ratio', part: 'returned', whole: 'issued' } },
    sql: "100 * sum((fields ->> 'returned')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'returned' is not null and fields ->> 'issued' is not null) / nullif(sum((fields ->> 'issued')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'returned' is not null and fields ->> 'issued' is not null), 0)",
  },
  {
    measure: { ledger: 'survey', take: { kind: 'sum-ratio', part: 'satisfied', whole: 'returned' } },
    sql: "100 * sum((fields ->> 'satisfied')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'satisfied' is not null and fields ->> 'returned' is not null) / nullif(sum((fields ->> 'returned')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'satisfied' is not null and fields ->> 'returned' is not null), 0)",
  },
  {
    measure: { ledger: 'survey', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'survey', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'article', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'article', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'article', take: { kind: 'count' }, where: [{ field: 'level', in: ['province'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'level' = 'province')",
  },
  {
    measure: {
      ledger: 'article',
      take: { kind: 'count' },
      where: [{ field: 'level', in: ['province'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'level' = 'province')",
  },
  {
    measure: { ledger: 'article', take: { kind: 'by-due', to: 'date', due: 'due' } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'date' <= fields ->> 'due')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'due' is not null), 0)",
  },
  {
    measure: { ledger: 'article', take: { kind: 'distinct', fields: ['outlet'] } },
    sql: "count(distinct fields ->> 'outlet') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'bulletin', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'bulletin', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'bulletin', take: { kind: 'by-due', to: 'date', due: 'due' } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'date' <= fields ->> 'due')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'due' is not null), 0)",
  },
  {
    measure: { ledger: 'bulletin', take: { kind: 'sum', field: 'copies' } },
    sql: "coalesce(sum((fields ->> 'copies')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: { ledger: 'document', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'document', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'document', take: { kind: 'count' }, where: [{ field: 'direction', in: ['received'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'direction' = 'received')",
  },
  {
    measure: {
      ledger: 'document',
      take: { kind: 'count' },
      where: [{ field: 'direction', in: ['received'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'direction' = 'received')",
  },
  {
    measure: { ledger: 'document', take: { kind: 'by-due', to: 'done', due: 'due' } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'done' <= fields ->> 'due')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'due' is not null), 0)",
  },
  {
    measure: { ledger: 'document', take: { kind: 'ratio', part: [{ field: 'done', present: true }] } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'done' is not null)::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: { ledger: 'message', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'message', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'message', take: { kind: 'ratio', part: [{ field: 'replied', present: true }] } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'replied' is not null)::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: {
      ledger: 'message',
      take: { kind: 'duration', take: 'mean', from: 'received', to: 'replied', unit: 'hour' },
    },
    sql: "extract(epoch from avg((fields ->> 'replied')::timestamp - (fields ->> 'received')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: {
      ledger: 'message',
      take: { kind: 'duration', take: 'longest', from: 'received', to: 'replied', unit: 'hour' },
    },
    sql: "extract(epoch from max((fields ->> 'replied')::timestamp - (fields ->> 'received')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: {
      ledger: 'message',
      take: { kind: 'within', from: 'received', to: 'replied', limit: '240', unit: 'hour' },
    },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and (fields ->> 'replied')::timestamp - (fields ->> 'received')::timestamp <= interval '240 hours')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'received' is not null), 0)",
  },
  {
    measure: { ledger: 'asset', take: { kind: 'stock', left: 'left' } },
    sql: "count(*) filter (where date <= '2025-12-31' and coalesce(fields ->> 'left' > '2025-12-31', true))",
  },
  {
    measure: { ledger: 'asset', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'asset', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'asset', take: { kind: 'distinct', fields: ['owner'] } },
    sql: "count(distinct fields ->> 'owner') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'notice', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'notice', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'notice', take: { kind: 'count' }, where: [{ field: 'severity', in: ['high'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'severity' = 'high')",
  },
  {
    measure: {
      ledger: 'notice',
      take: { kind: 'count' },
      where: [{ field: 'severity', in: ['high'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'severity' = 'high')",
  },
  {
    measure: { ledger: 'notice', take: { kind: 'by-due', to: 'closed', due: 'due' } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'closed' <= fields ->> 'due')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'due' is not null), 0)",
  },
  {
    measure: { ledger: 'notice', take: { kind: 'ratio', part: [{ field: 'closed', present: true }] } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'closed' is not null)::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: {
      ledger: 'notice',
      take: { kind: 'duration', take: 'longest', from: 'issued', to: 'closed', unit: 'hour' },
    },
    sql: "extract(epoch from max((fields ->> 'closed')::timestamp - (fields ->> 'issued')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: { ledger: 'warning', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'warning', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'warning', take: { kind: 'count' }, where: [{ field: 'level', in: ['red'] }] },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'level' = 'red')",
  },
  {
    measure: {
      ledger: 'warning',
      take: { kind: 'count' },
      where: [{ field: 'level', in: ['red'] }],
      period: '2025-H1',
    },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and fields ->> 'level' = 'red')",
  },
  {
    measure: { ledger: 'incident', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'incident', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'incident', take: { kind: 'ratio', part: [{ field: 'contained', present: true }] } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'contained' is not null)::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: {
      ledger: 'incident',
      take: { kind: 'duration', take: 'longest', from: 'occurred', to: 'contained', unit: 'hour' },
    },
    sql: "extract(epoch from max((fields ->> 'contained')::timestamp - (fields ->> 'occurred')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: {
      ledger: 'incident',
      take: { kind: 'duration', take: 'mean', from: 'occurred', to: 'reported', unit: 'hour' },
    },
    sql: "extract(epoch from avg((fields ->> 'reported')::timestamp - (fields ->> 'occurred')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: {
      ledger: 'incident',
      take: { kind: 'within', from: 'occurred', to: 'contained', limit: '480', unit: 'hour' },
    },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and (fields ->> 'contained')::timestamp - (fields ->> 'occurred')::timestamp <= interval '480 hours')::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'occurred' is not null), 0)",
  },
  {
    measure: { ledger: 'incident', take: { kind: 'ratio', part: [{ field: 'closed', present: true }] } },
    sql: "100 * count(*) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'closed' is not null)::numeric / nullif(count(*) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: { ledger: 'drill', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'drill', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'drill', take: { kind: 'sum', field: 'participants' } },
    sql: "coalesce(sum((fields ->> 'participants')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: { ledger: 'inspection', take: { kind: 'distinct', fields: ['round'] } },
    sql: "count(distinct fields ->> 'round') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'inspection', take: { kind: 'distinct', fields: ['unit'] } },
    sql: "count(distinct fields ->> 'unit') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'inspection', take: { kind: 'sum', field: 'problems' } },
    sql: "coalesce(sum((fields ->> 'problems')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: { ledger: 'inspection', take: { kind: 'sum-ratio', part: 'rectified', whole: 'problems' } },
    sql: "100 * sum((fields ->> 'rectified')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'rectified' is not null and fields ->> 'problems' is not null) / nullif(sum((fields ->> 'problems')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'rectified' is not null and fields ->> 'problems' is not null), 0)",
  },
  {
    measure: { ledger: 'app-review', take: { kind: 'distinct', fields: ['app'] } },
    sql: "count(distinct fields ->> 'app') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'app-review', take: { kind: 'distinct', fields: ['round'] } },
    sql: "count(distinct fields ->> 'round') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'app-review', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'app-review', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'purchase', take: { kind: 'sum', field: 'quantity' } },
    sql: "coalesce(sum((fields ->> 'quantity')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and true), 0)",
  },
  {
    measure: { ledger: 'purchase', take: { kind: 'sum-ratio', part: 'accepted', whole: 'quantity' } },
    sql: "100 * sum((fields ->> 'accepted')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'accepted' is not null and fields ->> 'quantity' is not null) / nullif(sum((fields ->> 'quantity')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'accepted' is not null and fields ->> 'quantity' is not null), 0)",
  },
  {
    measure: { ledger: 'purchase', take: { kind: 'spend', field: 'amount' } },
    sql: "coalesce(sum((fields ->> 'amount')::numeric) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: { ledger: 'member', take: { kind: 'stock', left: 'left' } },
    sql: "count(*) filter (where date <= '2025-12-31' and coalesce(fields ->> 'left' > '2025-12-31', true))",
  },
  {
    measure: { ledger: 'member', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'member', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'payment', take: { kind: 'spend', field: 'amount' } },
    sql: "coalesce(sum((fields ->> 'amount')::numeric) filter (where date between '2025-01-01' and '2025-12-31'), 0)",
  },
  {
    measure: { ledger: 'payment', take: { kind: 'distinct', fields: ['project'] } },
    sql: "count(distinct fields ->> 'project') filter (where date between '2025-01-01' and '2025-12-31')",
  },
  {
    measure: { ledger: 'payment', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'payment', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'uptime', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'uptime', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
  {
    measure: { ledger: 'uptime', take: { kind: 'duration', take: 'longest', from: 'start', to: 'end', unit: 'hour' } },
    sql: "extract(epoch from max((fields ->> 'end')::timestamp - (fields ->> 'start')::timestamp) filter (where date between '2025-01-01' and '2025-12-31')) / 3600",
  },
  {
    measure: { ledger: 'tally', take: { kind: 'tally', field: 'count' }, where: [{ field: 'unit', present: true }] },
    sql: "sum((fields ->> 'count')::numeric) filter (where date between '2025-01-01' and '2025-12-31' and fields ->> 'unit' is not null)",
  },
  {
    measure: { ledger: 'tally', take: { kind: 'count' } },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-12-31' and true)",
  },
  {
    measure: { ledger: 'tally', take: { kind: 'count' }, period: '2025-H1' },
    sql: "count(*) filter (where date between '2025-01-01' and '2025-06-30' and true)",
  },
];

/** All of them in one query: every ledger is read once, all its aggregates are computed by unit in that one pass. */
export function handWrittenSql(): string {
  const ledgers = [...new Set(handWritten.map(({ measure }) => measure.ledger))];
  const parts = ledgers.map((ledger) => {
    const own = handWritten
      .map(({ measure, sql }, index) => ({ measure, sql, index }))
      .filter(({ measure }) => measure.ledger === ledger);
    const earliest = own.some(({ measure }) => measure.take.kind === 'stock') ? '0001-01-01' : '2025-01-01';
    return `select tenant, unnest(array[${own.map(({ index }) => index)}]) as measure, unnest(array[${own.map(({ sql }) => `(${sql})::text`)}]) as value
      from records
      where ledger = '${ledger}' and current and not withdrawn and date between '${earliest}' and '2025-12-31'
      group by tenant`;
  });
  return parts.join(' union all ');
}
