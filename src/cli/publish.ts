import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { openData } from '../services/data/open-data.ts';
import { writeSite } from '../services/publishing/write-site.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOptions } from './ledger-options.ts';
import { languageOption } from './read.ts';

export const publishCommand: Command = {
  name: 'publish',
  summary: {
    zh: '把已公开的绩效目标和自评结果写成静态网站',
    en: 'write what is published as a static site',
  },
  usage: 'FOLDER [--data DIR]',
  options: { data: placeOptions.data, lang: languageOption },
  run: publish,
};

async function publish(args: Arguments, io: Io): Promise<ExitCode> {
  const [folder, ...more] = args.positionals;
  if (folder === undefined || more.length > 0) {
    throw new OperationalError('usage', {
      zh: 'mingji publish：请给出一个文件夹，如 mingji publish 公开网站。',
      en: 'mingji publish: name one folder, "mingji publish public-site" for example.',
    });
  }
  const place = dataFolder(stringOption(args, 'data'), io.cwd, process.env);
  const data = await openData({ folder: place, url: process.env['DATABASE_URL'] });
  try {
    const count = await writeSite(data.store, folder, io.cwd);
    io.err(
      io.language === 'zh'
        ? `已写出 ${count} 个文件到 ${folder}，打开其中的 index.html 查看。\n`
        : `${count} files written to ${folder}; open index.html there.\n`,
    );
    return exitCodes.ok;
  } finally {
    await data.close();
  }
}
