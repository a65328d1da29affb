import { type Undone, undoImport } from '../../store/imports/undo-import.ts';
import type { Ledgers } from './open-ledgers.ts';

/** Takes an import back as one step. Throws `import_not_found`, or `period_closed` unless marked as late. */
export function undoLedgerImport({ data, tenant, by }: Ledgers, id: string, late: boolean): Promise<Undone> {
  return data.write(tenant, by, (write) => undoImport(write, id, late));
}
