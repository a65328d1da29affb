import { describe, expect, it } from 'vitest';
import { operatorOf } from './operator.ts';
import { mustReadSettings } from './read-settings.ts';

const backupOf = (env: NodeJS.ProcessEnv, dataFolder?: string) =>
  operatorOf(mustReadSettings({ cwd: '/nowhere', env }), dataFolder).backup;

describe('the daily backup', () => {
  it('is made beside the data where nobody has said anything', () => {
    expect(backupOf({}, '/srv/mingji')).toEqual({
      ...{ folder: '/srv/mingji-backups', at: '02:30', keep: 14, isBesideData: true },
    });
  });

  it('goes where the operator says, or is not made at all', () => {
    expect(backupOf({ MINGJI_BACKUP_FOLDER: '/srv/backup' }, '/srv/mingji')).toEqual({
      ...{ folder: '/srv/backup', at: '02:30', keep: 14 },
    });
    expect(backupOf({ MINGJI_BACKUP_FOLDER: 'none' }, '/srv/mingji')).toBeUndefined();
  });

  it('is left to the office’s own database server where there is one', () => {
    expect(backupOf({})).toBeUndefined();
  });
});
