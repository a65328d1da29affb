// Measures computed a second time, from the exported CSV files alone: one plain function per measure, own CSV reader, own arithmetic (BigInt
// ten-thousandths and seconds), none of the product's parts. It has to agree with the product on every random ledger.

import type { LedgerDefinition } from '../../src/model/ledger.ts';
import type { Condition, MeasureDeclaration } from '../../src/model/measure.ts';

type Row = Readonly<Record<string, string>>;

/** What the second implementation comes to: a number as a fraction, a day, or nothing. */
export type Second = { readonly top: bigint; readonly bottom: bigint } | { readonly day: string } | undefined;

const SCALE = 8n;
const ONE = 10n ** SCALE;

function number(text: string): bigint {
  const sign = text.startsWith('-') ? -1n : 1n;
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  return sign * (BigInt(whole) * ONE + BigInt(part.padEnd(Number(SCALE), '0')));
}

/** Rows of a CSV file by their headings (without stars). */
function readCsv(text: string): Row[] {
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') {
      lines.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && character === '\n') {
      lines.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      lines.push([]);
    } else cell += character;
  }
  const [heads = [], ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((values) =>
    Object.fromEntries(heads.map((head, index) => [head.replace('*', ''), values[index] ?? ''])),
  );
}

/** An exported file of an office. The name of an office begins with that of the one above it: "1", "1.2", "1.2.1". */
export interface OfficeFile {
  readonly office: string;
  readonly csv: string;
}

export class SecondLedger {
  private readonly definition: LedgerDefinition;
  private readonly rows: Row[];

  constructor(definition: LedgerDefinition, csv: string) {
    this.definition = definition;
    this.rows = readCsv(csv);
  }

  /** The files of a department and of the units under it as one ledger: an upper office's row that stands alike in a lower one is struck out. */
  static ofDepartment(definition: LedgerDefinition, files: readonly OfficeFile[]): SecondLedger {
    const said = (row: Row) => JSON.stringify(definition.fields.map(({ title }) => row[title.zh] ?? ''));
    const whole = new SecondLedger(definition, '');
    for (const upper of files) {
      const lower = files.filter(({ office }) => office !== upper.office && office.startsWith(upper.office));
      const below = lower.flatMap(({ csv }) => readCsv(csv)).map(said);
      whole.rows.push(...readCsv(upper.csv).filter((row) => !below.includes(said(row))));
    }
    return whole;
  }

  private value(row: Row, id: string): string {
    return row[this.definition.fields.find((field) => field.id === id)?.title.zh ?? ''] ?? '';
  }

  private day(row: Row): string {
    return this.value(row, this.definition.decidingDate).slice(0, 10);
  }

  private kind(id: string): string {
    return this.definition.fields.find((field) => field.id === id)?.kind ?? '';
  }

  /** Options are printed by their titles: conditions name ids. */
  private printed(id: string, value: string): string {
    const field = this.definition.fields.find((one) => one.id === id);
    const title = field?.choices?.find((choice) => choice.id === value)?.title.zh ?? value;
    return field?.kind === 'datetime' ? title.replace('T', ' ') : title;
  }

  private holds(row: Row, condition: Condition): boolean {
    const value = this.value(row, condition.field);
    if ('present' in condition) return (value !== '') === condition.present;
    if ('notIn' in condition)
      return value === '' || !condition.notIn.some((one) => this.printed(condition.field, one) === value);
    if (value === '') return false;
    if ('in' in condition) return condition.in.some((one) => this.printed(condition.field, one) === value);
    if ('contains' in condition) return value.includes(condition.contains);
    const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost;
    if (['integer', 'decimal', 'money'].includes(this.kind(condition.field))) {
      return 'atLeast' in condition ? number(value) >= number(bound) : number(value) <= number(bound);
    }
    const cut = value.replace(' ', 'T').slice(0, bound.length);
    return 'atLeast' in condition ? cut >= bound : cut <= bound;
  }

  private seconds(row: Row, from: string, to: string): bigint | undefined {
    const [begin, end] = [this.value(row, from), this.value(row, to)];
    if (begin === '' || end === '') return undefined;
    const at = (text: string): bigint =>
      BigInt(
        Date.UTC(
          ...(text.split(/[-: ]/).map((part, index) => Number(part) - (index === 1 ? 1 : 0)) as [number, number]),
        ),
      ) / 1000n;
    return at(end) - at(begin);
  }

  measure({ take, where = [], either = [] }: MeasureDeclaration, from: string, to: string): Second {
    const upToEnd = this.rows.filter(
      (row) =>
        this.day(row) <= to &&
        where.every((condition) => this.holds(row, condition)) &&
        (either.length === 0 || either.some((list) => list.every((condition) => this.holds(row, condition)))),
    );
    const rows = upToEnd.filter((row) => this.day(row) >= from);
    const given = (id: string) => rows.filter((row) => this.value(row, id) !== '');
    const total = (list: readonly Row[], id: string) =>
      list.reduce((sum, row) => sum + number(this.value(row, id) || '0'), 0n);
    const whole = (top: number | bigint, bottom: number | bigint = 1): Second => ({
      top: BigInt(top),
      bottom: BigInt(bottom),
    });
    const share = (top: number | bigint, bottom: number | bigint): Second =>
      BigInt(bottom) === 0n ? undefined : whole(BigInt(top) * 100n, bottom);
    switch (take.kind) {
      case 'judgement':
        return undefined;
      case 'count':
        return whole(rows.length);
      case 'sum':
      case 'spend':
        return whole(total(rows, take.field), ONE);
      case 'tally':
        return given(take.field).length === 0 ? undefined : whole(total(rows, take.field), ONE);
      case 'distinct':
        return whole(this.different(rows, take.fields));
      case 'ratio':
        return share(
          rows.filter((row) => take.part.every((condition) => this.holds(row, condition))).length,
          rows.length,
        );
      case 'sum-ratio': {
        const both = given(take.part).filter((row) => this.value(row, take.whole) !== '');
        return share(total(both, take.part), total(both, take.whole));
      }
      case 'survey': {
        const answered = given(take.returned);
        const satisfied = take.satisfied.reduce((sum, id) => sum + total(answered, id), 0n);
        return share(satisfied, total(answered, take.returned));
      }
      case 'within': {
        const unit = { minute: 60n, hour: 3600n, day: 86_400n }[take.unit];
        const good = rows.filter((row) => {
          const seconds = this.seconds(row, take.from, take.to);
          return seconds !== undefined && seconds * ONE <= number(take.limit) * unit;
        });
        return share(good.length, given(take.from).length);
      }
      case 'by-due': {
        const good = given(take.due).filter((row) => {
          const [done, due] = [this.value(row, take.to), this.value(row, take.due)];
          return done !== '' && done.slice(0, due.length) <= due;
        });
        return share(good.length, given(take.due).length);
      }
      case 'duration': {
        const unit = { minute: 60, hour: 3600, day: 86_400 }[take.unit];
        const lengths = rows
          .map((row) => this.seconds(row, take.from, take.to))
          .filter((length) => length !== undefined);
        if (lengths.length === 0) return undefined;
        if (take.take === 'longest') return whole(lengths.sort((a, b) => (a < b ? 1 : -1))[0] ?? 0n, unit);
        return whole(
          lengths.reduce((a, b) => a + b, 0n),
          unit * lengths.length,
        );
      }
      case 'monthly-minimum':
        return this.monthlyMinimum(rows, take.field, from, to);
      case 'uptime-days':
        return whole(this.untouchedDays(upToEnd, take.from, take.to, from, to));
      case 'stock': {
        const day = take.at !== undefined && take.at < to ? take.at : to;
        const there = upToEnd.filter((row) => {
          const left = take.left === undefined ? '' : this.value(row, take.left);
          return this.day(row) <= day && (left === '' || left.slice(0, 10) > day);
        });
        return whole(take.distinct ? this.different(there, take.distinct) : there.length);
      }
      case 'latest': {
        const sorted = given(take.field).sort((a, b) =>
          this.day(a) + a['记录编号'] < this.day(b) + b['记录编号'] ? -1 : 1,
        );
        const last = sorted.at(-1);
        return last && whole(number(this.value(last, take.field)), ONE);
      }
      case 'completed-by': {
        const { field } = take;
        const days =
          field === undefined
            ? rows.map((row) => this.day(row))
            : given(field).map((row) => this.value(row, field).slice(0, 10));
        const day = days.sort()[Number(take.count ?? '1') - 1];
        return day === undefined ? undefined : { day };
      }
    }
  }

  private different(rows: readonly Row[], ids: readonly string[]): number {
    const full = rows.map((row) => ids.map((id) => this.value(row, id))).filter((values) => !values.includes(''));
    return new Set(full.map((values) => values.join('\u0000'))).size;
  }

  private monthlyMinimum(rows: readonly Row[], field: string | undefined, from: string, to: string): Second {
    const months: string[] = [];
    for (let day = from; day <= to; day = next(day)) {
      const isWhole = day.endsWith('-01') && lastOf(day) <= to;
      if (isWhole) months.push(day.slice(0, 7));
    }
    const sums = (months.length > 0 ? months : ['']).map((month) => {
      const own = rows.filter((row) => this.day(row).startsWith(month));
      if (field === undefined) return BigInt(own.length) * ONE;
      return own.reduce((sum, row) => sum + number(this.value(row, field) || '0'), 0n);
    });
    return { top: sums.sort((a, b) => (a < b ? -1 : 1))[0] ?? 0n, bottom: ONE };
  }

  private untouchedDays(rows: readonly Row[], begin: string, end: string, from: string, to: string): number {
    let count = 0;
    for (let day = from; day <= to; day = next(day)) {
      const isTouched = rows.some((row) => {
        const [first, last] = [this.value(row, begin), this.value(row, end)];
        if (first === '' || first.slice(0, 10) > day) return false;
        if (last === '' || first.slice(0, 10) === day) return true;
        return last.length === 10 ? last >= day : last > `${day} 00:00:00`;
      });
      if (!isTouched) count += 1;
    }
    return count;
  }
}

function next(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function lastOf(firstDay: string): string {
  const [year = 0, month = 0] = firstDay.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
