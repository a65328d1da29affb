import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readSettings, SETTINGS_FILE } from './read-settings.ts';
import { settingsTable } from './settings-table.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mingji-settings-'));
const write = (text: string): void => writeFileSync(join(cwd, SETTINGS_FILE), text);
beforeEach(() => write(''));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const problems = (env: NodeJS.ProcessEnv = {}): string[] =>
  readSettings({ cwd, env }).problems.map(({ where, text }) => `${where} ${text.zh}`);

test('nothing written means the standard of every setting', () => {
  const { settings, problems: none } = readSettings({ cwd, env: {} });
  expect(none).toEqual([]);
  for (const [name, { standard }] of Object.entries(settingsTable)) expect(settings).toHaveProperty([name], standard);
});

test('the command line goes before the environment, that before the file', () => {
  write('listen:\n  port: 1\n  host: 0.0.0.0\nbackup: { keep: 3 }\n');
  const env = { MINGJI_PORT: '2', MINGJI_BACKUP_KEEP: '5' };
  const { settings, sources } = readSettings({
    cwd,
    env,
    options: { 'listen.port': { option: '--port', written: '3' } },
  });
  expect(settings).toMatchObject({ 'listen.port': 3, 'listen.host': '0.0.0.0', 'backup.keep': 5 });
  expect(sources).toMatchObject({
    'listen.port': '--port',
    'listen.host': 'mingji.server.yaml:3',
    'backup.keep': 'MINGJI_BACKUP_KEEP',
    origin: '',
  });
});

test('a list of robots is read from the file and, as JSON, from the environment', () => {
  const robot = { name: '财政局群', kind: 'dingtalk', url: 'https://oapi.example/robot', secret: 'SEC1' };
  write(`webhooks:\n  - ${JSON.stringify(robot)}\n`);
  expect(readSettings({ cwd, env: {} }).settings.webhooks).toEqual([robot]);
  write('');
  expect(readSettings({ cwd, env: { MINGJI_WEBHOOKS: JSON.stringify([robot]) } }).settings.webhooks).toEqual([robot]);
});

describe('what is wrong is said with its place and what to write', () => {
  test('in the file, with the line, all at once', () => {
    write('listen:\n  port: 70000\n  hots: x\nbackup:\n  at: 99:99\nwebhooks:\n  - name: x\n');
    expect(problems()).toEqual([
      'mingji.server.yaml:3 不认识“listen.hots”。是不是 listen.host？全部设置见 docs/settings.md。',
      'mingji.server.yaml:2 listen.port“70000”：请写 0 至 65535 的整数。',
      expect.stringMatching(/^mingji\.server\.yaml:5 backup\.at.*请写 24 小时制的时刻并加引号/),
      expect.stringMatching(/^mingji\.server\.yaml:6 webhooks：每个机器人写 name/),
    ]);
  });

  test('in the environment, also when a name is misspelt', () => {
    expect(problems({ MINGJI_ORIGIN: 'jixiao' })).toEqual([
      expect.stringMatching(/^MINGJI_ORIGIN origin“jixiao”：请写网址/),
    ]);
    expect(problems({ MINGJI_BACKUP_KEP: '1' })).toEqual([
      'MINGJI_BACKUP_KEP 没有这个环境变量，是不是 MINGJI_BACKUP_KEEP？',
    ]);
  });

  test('without showing what is secret', () => {
    expect(problems({ MINGJI_WEBHOOKS: '[{"secret":"SEC-very"}]' }).join()).not.toContain('very');
  });

  test('a file that is named and not there, and one that is no YAML', () => {
    expect(readSettings({ cwd, env: {}, file: 'absent.yaml' }).problems).toMatchObject([{ where: 'absent.yaml' }]);
    write('a: [1\n');
    expect(problems()[0]).toMatch(/^mingji\.server\.yaml:\d+ 不是有效的 YAML/);
    write('- 1\n');
    expect(problems()).toEqual(['mingji.server.yaml:1 文件要写成“名称: 值”。']);
  });
});
