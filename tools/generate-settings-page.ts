// Makes docs/settings.md out of the table of settings.
import type { Setting } from '../src/services/settings/setting.ts';
import { settingNames, settingsTable } from '../src/services/settings/settings-table.ts';
import type { Pages } from './generate.ts';

export async function settingsPage(): Promise<Pages> {
  const rows = settingNames.map((name) => {
    const { env, help, example, standard }: Setting<unknown> = settingsTable[name];
    const usual =
      standard === undefined || (Array.isArray(standard) && standard.length === 0) ? '' : `\`${String(standard)}\``;
    return `| \`${name}\` | \`${env}\` | ${usual} | ${help.zh}。 ${help.en} | \`${example.replaceAll('|', '\\|')}\` |`;
  });
  const page = [
    '# 服务器设置 / Settings of the server',
    '',
    '<!-- Made by npm run generate. -->',
    '',
    'The server reads `mingji.server.yaml` from the current folder, or the file named with `--config` or `MINGJI_CONFIG`. The command line goes before the',
    'environment, that before the file, that before what is usual. `mingji config check` shows what holds and where it comes from, without secrets, and says what',
    'is wrong with its place; the server refuses to start with it (exit code 78). 命令行优先于环境变量，环境变量优先于文件。',
    '',
    '```yaml',
    '# mingji.server.yaml',
    'origin: https://jixiao.example.gov.cn',
    'behindProxy: true',
    'listen:',
    '  port: 8420',
    'backup:',
    '  folder: /srv/backup',
    '  at: "02:30"',
    '```',
    '',
    '| name | environment | usual | 说明 / meaning | example |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ];
  return new Map([['docs/settings.md', page.join('\n')]]);
}
