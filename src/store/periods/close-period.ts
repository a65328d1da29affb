import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** Closes a year ("2025") or a month ("2025-06"): from then on only late entries are taken for its days. */
export function closePeriod(write: Write, period: string): Promise<void> {
  return setPeriod(write, period, write.context.at);
}

/** Opens a closed period again. Both steps stand in the log. */
export function reopenPeriod(write: Write, period: string): Promise<void> {
  return setPeriod(write, period, null);
}

async function setPeriod(write: Write, period: string, closedAt: string | null): Promise<void> {
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period))
    throw new Error(`setPeriod: "${period}" is neither a year nor a month`);
  const { tenant, by } = write.context;
  const content = { period, closedAt };
  await appendToLog(write, { kind: 'period', subject: `period/${period}`, version: 1, content }, 'content');
  await write.db
    .insertInto('periods')
    .values({ tenant, period, closed_at: closedAt, closed_by: by })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'period']).doUpdateSet({ closed_at: closedAt, closed_by: by }),
    )
    .execute();
}
