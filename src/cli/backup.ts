import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { makeBackup } from '../services/backup/make-backup.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { openData } from '../services/data/open-data.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOptions } from './ledger-options.ts';
import { languageOption } from './read.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: {
    zh: '把全部数据（台账、佐证材料、日志）备份成一个文件',
    en: 'write all data (ledgers, exhibits, log) into one file',
  },
  usage: 'FILE [--data DIR]',
  options: { data: placeOptions.data, lang: languageOption },
  run: backUp,
};

async function backUp(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = args.positionals;
  if (file === undefined || more.length > 0) {
    throw new OperationalError('usage', {
      zh: 'mingji backup：请给出一个备份文件的名称，如 mingji backup 2025-12-31.mingji-backup。',
      en: 'mingji backup: name one file for the backup, "mingji backup 2025-12-31.mingji-backup" for example.',
    });
  }
  const folder = dataFolder(stringOption(args, 'data'), io.cwd, process.env);
  const data = await openData({ folder, url: process.env['DATABASE_URL'] });
  try {
    const { tables, files } = await makeBackup(data.store, file, io.cwd);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.err(
      io.language === 'zh'
        ? `已备份到 ${file}：${tables.length} 张表 ${rows} 行，${files.length} 个文件。备份含日志密钥，请妥善保管。\n`
        : `Backed up to ${file}: ${rows} rows of ${tables.length} tables, ${files.length} files. It holds the key of the log: keep it safe.\n`,
    );
    return exitCodes.ok;
  } finally {
    await data.close();
  }
}
