import { OperationalError } from '../base/operational-error.ts';
import { type Arguments, stringOption } from './command.ts';

/** The day of `--through`: written as ISO and really in the calendar. */
export function dayOption(args: Arguments): string {
  const text = stringOption(args, 'through') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new OperationalError('usage', {
    zh: `请用 --through 给出监控期的最后一天，如 2025-07-31${text ? `，而不是“${text}”` : ''}。`,
    en: `Give the last day of the period with --through, as 2025-07-31${text ? `, not "${text}"` : ''}.`,
  });
}
