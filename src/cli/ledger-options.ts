import { OperationalError } from '../base/operational-error.ts';
import type { Plan } from '../model/plan.ts';
import { yearOf } from '../services/ledgers/measure-plan.ts';
import type { LedgerPlace } from '../services/ledgers/open-ledgers.ts';
import { type Arguments, type Io, type OptionSpec, stringOption } from './command.ts';

/** Where the data are and whose they are: the same on every command that works on ledgers. */
export const placeOptions: Readonly<Record<'data' | 'unit', OptionSpec>> = {
  data: {
    type: 'string',
    short: 'd',
    help: {
      zh: '数据目录（缺省为 MINGJI_DATA 或系统的数据目录；设了 DATABASE_URL 则用那个数据库）',
      en: "data folder (else MINGJI_DATA or the system's; with DATABASE_URL, that database)",
    },
  },
  unit: {
    type: 'string',
    short: 'u',
    help: {
      zh: '单位：行政区划代码/单位编码（缺省为 MINGJI_UNIT 或本机唯一的单位）',
      en: 'the unit as region/unit (else MINGJI_UNIT, or the one of this machine)',
    },
  },
};

/** Where the command's ledgers are, and whose: as far as the options say so. */
export function placeOf(args: Arguments, io: Io): LedgerPlace {
  return { data: stringOption(args, 'data'), unit: stringOption(args, 'unit'), cwd: io.cwd };
}

/** The time that values are computed for. */
export const timeOptions: Readonly<Record<'year' | 'through', OptionSpec>> = {
  year: { type: 'string', help: { zh: '年度（缺省为文本写明的年度）', en: "the fiscal year (else the paper's)" } },
  through: { type: 'string', help: { zh: '只算到这一天，如 2025-07-31', en: 'only up to this day' } },
};

/** The year that is measured, by the option or the plan, and the day up to which; absent: the whole year. */
export function timeOf(args: Arguments, plan: Plan): { readonly year: number; readonly through?: string } {
  const through = namedDay(args, 'through');
  return { year: yearOf(plan, stringOption(args, 'year')), ...(through === undefined ? {} : { through }) };
}

/** The day of an option, "2025-07-31"; undefined when it was not given. Throws `usage` for anything else. */
export function namedDay(args: Arguments, name: string): string | undefined {
  const text = stringOption(args, name);
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new OperationalError('usage', {
    zh: `--${name} ${text} 不是日期。请写成 2025-07-31。`,
    en: `--${name} ${text} is no day; write it as 2025-07-31.`,
  });
}

/** The year of an option; undefined when it was not given. Throws `usage` for anything else. */
export function yearOption(args: Arguments): number | undefined {
  const text = stringOption(args, 'year');
  if (text === undefined) return undefined;
  if (/^(?:19|20|21)\d\d$/.test(text)) return Number(text);
  throw new OperationalError('usage', {
    zh: `--year ${text} 不是年度。请写成 2025。`,
    en: `--year ${text} is no year; write it as 2025.`,
  });
}
