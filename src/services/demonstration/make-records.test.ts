import { expect, it } from 'vitest';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import { naturalKeyOf } from '../../ledgers/records/natural-key.ts';
import { validateRecord } from '../../ledgers/records/validate-record.ts';
import { ledgerNamed } from '../ledgers/open-ledgers.ts';
import { demonstrationCity } from './city/city.ts';
import { makePayments } from './make-payments.ts';
import { makeRecords } from './make-records.ts';

const series = demonstrationCity.departments.flatMap((department) =>
  department.series.map((one) => [`${department.account} ${one.ledger}`, department, one] as const),
);

it.each(series)(
  '%s: on any day all records are good, no two are the same, and none is of the future',
  (_, { unit }, one) => {
    const definition = ledgerNamed(one.ledger, builtInLedgers);
    for (const today of ['2026-01-05', '2026-06-30', '2026-12-31', '2028-02-29']) {
      const years = { fiscalYear: Number(today.slice(0, 4)), today };
      const made = makeRecords(one, definition, years, unit);
      expect(made.every(({ day }) => day <= today)).toBe(true);
      const read = made.map(({ fields }) => validateRecord(definition, fields, { year: years.fiscalYear }));
      expect(read.flatMap((result) => ('problems' in result ? result.problems : []))).toEqual([]);
      const keys = read.flatMap((result) => ('fields' in result ? [naturalKeyOf(definition, result.fields)] : []));
      expect(new Set(keys).size).toBe(keys.length);
      expect(makeRecords(one, definition, years, unit)).toEqual(made);
    }
  },
);

it('spends last year what the department says, to the yuan', () => {
  for (const department of demonstrationCity.departments) {
    const payments = makePayments(department, { fiscalYear: 2026, today: '2026-09-15' });
    for (const { name, amounts, spent } of department.projects) {
      const last = payments.filter(({ day, fields }) => day < '2026' && fields['project'] === name);
      const sum = last.reduce((total, { fields }) => total + Number(fields['amount']), 0);
      expect(sum).toBe(Math.round(Number(amounts[0]) * 10_000 * spent[0]));
    }
  }
});
