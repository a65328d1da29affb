import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { restoreInto } from '../services/backup/restore-into.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOptions } from './ledger-options.ts';
import { languageOption } from './read.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: {
    zh: '把备份恢复到一个空的数据目录，先逐字节检查，最后验证日志',
    en: 'put a backup into an empty data folder; every byte is checked first, the log verified last',
  },
  usage: 'FILE --data DIR',
  options: { data: placeOptions.data, lang: languageOption },
  run: restore,
};

async function restore(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.positionals;
  if (file === undefined || more.length > 0) {
    throw new OperationalError('usage', {
      zh: 'mingji restore：请给出一个备份文件。',
      en: 'mingji restore: name one backup file.',
    });
  }
  const folder = dataFolder(stringOption(args, 'data'), io.cwd, process.env);
  const { manifest, faults } = await restoreInto({ folder, url: process.env['DATABASE_URL'] }, file, io.cwd);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  io.err(
    io.language === 'zh'
      ? `已恢复 ${manifest.createdAt} 的备份到 ${folder}：${manifest.tables.length} 张表 ${rows} 行。日志验证：${faults === 0 ? '完好' : `${faults} 处不符，请运行 mingji log verify`}。\n`
      : `Restored the backup of ${manifest.createdAt} into ${folder}: ${rows} rows of ${manifest.tables.length} tables. The log: ${faults === 0 ? 'sound' : `${faults} faults, see "mingji log verify"`}.\n`,
  );
  return faults === 0 ? exitCodes.ok : exitCodes.findings;
}
