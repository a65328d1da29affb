import type { DemonstrationDepartment } from './demonstration-department.ts';
import type { MadeRecord, RecordYears } from './make-records.ts';
import { between, seededRandom } from './seeded-random.ts';

const PURPOSES = ['设备和材料费', '委托业务费', '场地和资料费', '维修费', '专家咨询费'];

/** One payment a month of every project, up to today: last year's add up to the share that was spent, this year's follow their pace. */
export function makePayments(department: DemonstrationDepartment, { fiscalYear, today }: RecordYears): MadeRecord[] {
  const random = seededRandom(`${department.unit}/payment`);
  const years = [fiscalYear - 1, fiscalYear];
  const made = department.projects.flatMap(({ name, amounts, spent }) =>
    years.flatMap((year, which) => {
      const budget = Number(amounts[which]) * 10_000 * (spent[which] ?? 0);
      return monthly(budget, random).map((amount, month) => {
        const day = `${year}-${String(month + 1).padStart(2, '0')}-${String(between(random, 12, 26)).padStart(2, '0')}`;
        return { day, project: name, amount, month };
      });
    }),
  );
  return made
    .filter(({ day }) => day <= today)
    .map(({ day, project, amount, month }, index) => ({
      day,
      fields: {
        date: day,
        project,
        voucher: `记-${String(index + 1).padStart(4, '0')}`,
        purpose: PURPOSES[month % PURPOSES.length] ?? '',
        amount: amount.toFixed(2),
      },
    }));
}

/** Twelve amounts in 元 that add up to the whole, more towards the middle of the year than at its ends. */
function monthly(whole: number, random: () => number): number[] {
  const weights = [4, 5, 8, 9, 9, 9, 10, 10, 10, 10, 9, 7].map((weight) => weight * (0.9 + random() * 0.2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const amounts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const rest = Math.round(whole) - amounts.reduce((total, amount) => total + amount, 0);
  return amounts.map((amount, month) => (month === 11 ? amount + rest : amount));
}
