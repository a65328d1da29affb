import { OperationalError } from '../../base/operational-error.ts';
import { type BackupRunRow, listBackupRuns } from '../../store/operation/backup-runs.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { JobCount } from '../jobs/jobs.ts';
import type { Operator } from '../settings/operator.ts';

export interface OperationState {
  readonly jobs: readonly JobCount[];
  readonly operator: Operator;
  /** Newest first. */
  readonly backups: readonly BackupRunRow[];
}

const SHOWN = 30;

/** How the installation is doing: background work, backups, and what may be sent out. */
export async function readOperation({ jobs, operator, data }: Acting): Promise<OperationState> {
  const [counts, backups] = await Promise.all([jobs.count(), listBackupRuns(data.store.db, SHOWN)]);
  return { jobs: counts.jobs, operator, backups };
}

/** Has a backup made now, beside the daily one. */
export async function startBackup(acting: Acting): Promise<void> {
  if (!acting.operator.backup) {
    throw new OperationalError('configuration_invalid', {
      zh: '没有备份目录。请在 mingji.server.yaml 中写 backup.folder（或设 MINGJI_BACKUP_FOLDER）后重启服务。',
      en: 'No folder for backups is set; write backup.folder into mingji.server.yaml (or set MINGJI_BACKUP_FOLDER) and start the server again.',
    });
  }
  await act(acting, { tenant: acting.actor.tenant, action: 'backup.start' }, async (step) => {
    await acting.jobs.add(step.db, 'backup', {}, 'backup');
    await step.record({ subject: 'backup' });
  });
  acting.jobs.wake('backup');
}
