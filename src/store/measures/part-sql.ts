import { type RawBuilder, sql } from 'kysely';
import type { Condition, MeasurePlan, Part, PartCondition, Period } from '../../model/measure.ts';
import type { FieldColumns } from './field-columns.ts';

type Truth = RawBuilder<boolean>;
type Text = RawBuilder<string | null>;

/** What a measure looks at among the rows of its group, which may reach further than its own period; undefined: all of them. */
export function lookedAt(
  { reach, period, where, either }: MeasurePlan,
  rows: { readonly from?: string; readonly to: string },
  columns: FieldColumns,
): Truth | undefined {
  const from = reach === 'within' ? period.from : undefined;
  const dates =
    from === rows.from && period.to === rows.to ? [] : [{ dateFrom: from ?? '0001-01-01', dateTo: period.to }];
  const lists = either.map((conditions) => allOf(conditions, columns) ?? sql<boolean>`true`);
  const any = lists.length === 0 ? [] : [sql<boolean>`(${sql.join(lists, sql` or `)})`];
  return conjunction([...[...dates, ...where].map((condition) => conditionSql(condition, columns)), ...any]);
}

/** All conditions as one; undefined for an empty list, which always holds. */
function allOf(conditions: readonly PartCondition[], columns: FieldColumns): Truth | undefined {
  return conjunction(conditions.map((condition) => conditionSql(condition, columns)));
}

function conjunction(conditions: readonly (Truth | undefined)[]): Truth | undefined {
  const [first, ...rest] = conditions.filter((condition) => condition !== undefined);
  if (!first) return undefined;
  return rest.length === 0 ? first : sql<boolean>`(${sql.join([first, ...rest], sql` and `)})`;
}

function conditionSql(condition: PartCondition, columns: FieldColumns): Truth {
  if ('dateFrom' in condition) {
    return sql`date between ${condition.dateFrom}::date and ${condition.dateTo}::date`;
  }
  if ('absentOrAfter' in condition) {
    const value = columns.text(condition.absentOrAfter);
    return sql`(${value} is null or left(${value}, 10) > ${condition.day})`;
  }
  if ('withinSeconds' in condition) {
    return sql`${secondsSql(condition.from, condition.to, columns)} <= ${condition.withinSeconds}::numeric`;
  }
  if ('notAfter' in condition) {
    const due = columns.text(condition.notAfter);
    return sql`left(${columns.text(condition.to)}, length(${due})) <= ${due}`;
  }
  return fieldSql(condition, columns);
}

function fieldSql(condition: Condition, columns: FieldColumns): Truth {
  const value = columns.text(condition.field);
  if ('present' in condition) return condition.present ? sql`${value} is not null` : sql`${value} is null`;
  if ('in' in condition) return sql`${value} = any(${condition.in}::text[])`;
  if ('notIn' in condition) return sql`(${value} is null or ${value} <> all(${condition.notIn}::text[]))`;
  if ('contains' in condition) return sql`strpos(${value}, ${condition.contains}) > 0`;
  const [operator, bound] = 'atLeast' in condition ? [sql`>=`, condition.atLeast] : [sql`<=`, condition.atMost];
  if (columns.isNumber(condition.field)) return sql`${columns.number(condition.field)} ${operator} ${bound}::numeric`;
  return sql`left(${value}, ${bound.length}::integer) ${operator} ${bound}`;
}

function secondsSql(from: string, to: string, columns: FieldColumns): RawBuilder<string> {
  return sql`extract(epoch from ${columns.text(to)}::timestamp - ${columns.text(from)}::timestamp)`;
}

/** One elementary figure as an aggregate over the rows of a group, as text. */
export function partSql(part: Part, looked: Truth | undefined, period: Period, columns: FieldColumns): Text {
  const own = conjunction([looked, part.where ? allOf(part.where, columns) : undefined]);
  const filtered = (...further: Truth[]) => {
    const condition = conjunction([own, ...further]);
    return condition ? sql` filter (where ${condition})` : sql``;
  };
  switch (part.of) {
    case 'count':
      return sql`(count(*)${filtered()})::text`;
    case 'sum':
      return sql`trim_scale(sum(${columns.number(part.field)})${filtered()})::text`;
    case 'distinct': {
      const fields = part.fields.map((field) => columns.text(field));
      const [only, ...more] = fields;
      const value = only && more.length === 0 ? only : sql`(${sql.join(fields)})`;
      const given = more.map((field) => sql<boolean>`${field} is not null`);
      return sql`(count(distinct ${value})${filtered(...(more.length === 0 ? [] : [sql<boolean>`${only} is not null`, ...given]))})::text`;
    }
    case 'total-seconds':
    case 'longest-seconds': {
      const aggregate = part.of === 'total-seconds' ? sql`sum` : sql`max`;
      return sql`trim_scale(${aggregate}(${secondsSql(part.from, part.to, columns)})${filtered()})::text`;
    }
    case 'latest': {
      const value = columns.text(part.field);
      return sql`(array_agg(${value} order by date desc, id desc)${filtered(sql`${value} is not null`)})[1]`;
    }
    case 'nth-day': {
      const day = part.field === undefined ? sql`date::text` : sql`left(${columns.text(part.field)}, 10)`;
      return sql`(array_agg(${day} order by ${day})${filtered(sql`${day} is not null`)})[${part.n}::integer]`;
    }
    case 'touched-days':
      return touchedDaysSql(part, filtered, period, columns);
  }
}

/** The days of the spans, each once: PostgreSQL unites the ranges (range_agg, since 14). */
function touchedDaysSql(
  { from, to }: Extract<Part, { of: 'touched-days' }>,
  filtered: (...further: Truth[]) => RawBuilder<unknown>,
  period: Period,
  columns: FieldColumns,
): Text {
  const [begin, end] = [columns.text(from), columns.text(to)];
  const first = sql`left(${begin}, 10)::date`;
  const midnight = sql`right(${end}, 9) = 'T00:00:00'`;
  const closing = sql`left(${end}, 10)::date - case when ${midnight} then 1 else 0 end`;
  const last = sql`case when ${end} is null then ${period.to}::date else greatest(${closing}, ${first}) end`;
  const days = sql`daterange(greatest(${first}, ${period.from}::date), least(${last}, ${period.to}::date), '[]')`;
  const touching = sql<boolean>`${first} <= ${period.to}::date and ${last} >= ${period.from}::date`;
  const united = sql`range_agg(${days})${filtered(touching)}`;
  return sql`(select coalesce(sum(upper(span) - lower(span)), 0)::text from unnest(${united}) as span)`;
}
