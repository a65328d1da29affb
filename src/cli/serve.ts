import { resolve } from 'node:path';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import type { CertificateFiles } from '../server/read-certificate.ts';
import { routes } from '../server/routes.ts';
import { type RunningServer, serve } from '../server/serve.ts';
import { jsonLog, type ServerLog } from '../server/server-log.ts';
import { isSecure, type ServerSettings } from '../server/server-settings.ts';
import { readWebFiles } from '../server/web/web-files.ts';
import { isSetUp } from '../services/access/installation.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { openData } from '../services/data/open-data.ts';
import { timeOrderedId } from '../services/data/time-ordered-id.ts';
import { workOnJobs } from '../services/jobs/work-on-jobs.ts';
import { programVersion } from '../services/program-version.ts';
import { startPool } from '../services/reading/pool.ts';
import { type BackupPlan, operatorOf } from '../services/settings/operator.ts';
import { mustReadSettings, type SettingsInput } from '../services/settings/read-settings.ts';
import type { SettingName, Settings } from '../services/settings/settings-table.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { prepareDemonstration } from './prepare-demonstration.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: {
    zh: '启动服务器（内置数据库，或 DATABASE_URL 指定的 PostgreSQL）',
    en: 'run the server on the embedded database or DATABASE_URL',
  },
  usage: '[--data DIR] [--port 8420] [--host 127.0.0.1] [--demo]',
  options: {
    data: { type: 'string', short: 'd', help: { zh: '数据目录', en: 'data folder' } },
    config: {
      type: 'string',
      short: 'c',
      help: { zh: '设置文件（缺省 mingji.server.yaml）', en: 'the file of settings (mingji.server.yaml)' },
    },
    port: { type: 'string', short: 'p', help: { zh: '端口', en: 'port' } },
    host: {
      type: 'string',
      help: { zh: '监听地址；0.0.0.0 为所有网卡', en: 'address to listen on; 0.0.0.0 for all' },
    },
    origin: {
      type: 'string',
      help: {
        zh: '用户在浏览器里输入的网址，如 https://jixiao.example.gov.cn',
        en: 'the address people type, as https://jixiao.example.gov.cn',
      },
    },
    'tls-cert': {
      type: 'string',
      help: {
        zh: '单位自己的证书（PEM），与 --tls-key 一起使用',
        en: 'a certificate of the office (PEM), with --tls-key',
      },
    },
    'tls-key': { type: 'string', help: { zh: '证书的私钥（PEM）', en: 'the private key of the certificate (PEM)' } },
    'behind-proxy': {
      type: 'boolean',
      help: {
        zh: '前面有单位自己的反向代理，来源地址取 X-Forwarded-For',
        en: 'a reverse proxy stands in front: take addresses from X-Forwarded-For',
      },
    },
    demo: {
      type: 'boolean',
      help: {
        zh: '用虚构的演示城市启动，数据放在单独的目录',
        en: 'with an invented demonstration city, in a data folder of its own',
      },
    },
  },
  run: runServer,
};

async function runServer(args: Arguments, io: Io): Promise<ExitCode> {
  const chosen = mustReadSettings({
    ...{ cwd: io.cwd, env: process.env, file: stringOption(args, 'config') },
    options: givenOptions(args),
  });
  const certificate = certificateOf(chosen, io.cwd);
  const where = { host: chosen['listen.host'], port: chosen['listen.port'], certificate };
  const settings = serverSettings(chosen);
  const now = (): Date => new Date();
  const log = jsonLog(io.err, now);
  const isDemo = args.options['demo'] === true;
  // The demonstration never goes into a database that was set up for real work.
  const url = isDemo ? undefined : chosen['database.url'];
  const folder = isDemo ? demonstrationFolder(chosen.data, io.cwd) : dataFolder(chosen.data, io.cwd, process.env);
  // A demonstration holds nothing that anybody would miss; a server of the office's own has backups of its own.
  const operator = operatorOf(chosen, isDemo || url !== undefined ? undefined : folder);
  const data = await openData({ folder, url });
  const papers = startPool();
  const onFault = (error: unknown): void => logFault(log, error);
  const jobs = await workOnJobs({ data, papers, operator, now, alone: !url, onFault });
  try {
    if (isDemo) await prepareDemonstration({ data, papers, jobs, operator, now, origin: ORIGIN }, io, folder);
    const version = programVersion();
    const web = readWebFiles();
    const parts = { data, papers, jobs, operator, routes, settings, log, web, now, newId: timeOrderedId, version };
    const server = await serve(parts, where);
    announce(server, settings, where.host, log);
    await io.out(`${server.url}\n`);
    if (web) await sayWhatNext(io, settings.origin ?? server.url, await isSetUp(data.store.db), operator.backup);
    const signal = await stopSignal();
    log({ level: 'info', event: 'stopping', signal });
    await server.stop();
  } finally {
    await jobs.end();
    await papers.end();
    await data.close();
  }
  log({ level: 'info', event: 'stopped' });
  return exitCodes.ok;
}

/** Who loads the demonstration, in its audit trail. */
const ORIGIN = { requestId: 'demonstration', address: '-' };

/** Beside the usual folder, so that trying it out never touches an office's own data. */
function demonstrationFolder(named: string | undefined, cwd: string): string {
  const folder = dataFolder(named, cwd, process.env);
  return named === undefined && process.env['MINGJI_DATA'] === undefined ? `${folder}-demonstration` : folder;
}

function logFault(log: ServerLog, error: unknown): void {
  log({
    level: 'error',
    event: 'job-fault',
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

function announce({ url }: RunningServer, settings: ServerSettings, host: string, log: ServerLog): void {
  log({ level: 'info', event: 'listening', url });
  if (isSecure(settings) || ['127.0.0.1', 'localhost', '::1'].includes(host)) return;
  log({
    level: 'warning',
    event: 'not-encrypted',
    advice:
      '网络上的访问未加密：请放在单位的 HTTPS 代理之后，并用 --origin https://… 告知网址。 Passwords travel in the clear: put it behind an HTTPS proxy and name the address with --origin https://…',
  });
}

async function sayWhatNext(io: Io, url: string, isReady: boolean, backup: BackupPlan | undefined): Promise<void> {
  const zh = isReady
    ? `请在浏览器中打开 ${url} 登录。按 Ctrl-C 停止。`
    : `请在浏览器中打开 ${url} ，登记区划并设定三位管理员的口令。按 Ctrl-C 停止。`;
  const en = isReady
    ? `Open ${url} in a browser and sign in. Ctrl-C stops the server.`
    : `Open ${url} in a browser: name the region and choose the passwords of the three administrators. Ctrl-C stops the server.`;
  await io.out(`${io.language === 'zh' ? zh : en}\n`);
  if (!backup?.isBesideData) return;
  const { at, folder, keep } = backup;
  await io.out(
    io.language === 'zh'
      ? `每天 ${at} 自动备份到 ${folder}（保留 ${keep} 份；当时没有开机的，下次启动后补做）。请定期拷贝到另一块硬盘。\n`
      : `A backup is made every day at ${at} into ${folder} (${keep} are kept; one that was missed is made after the next start). Copy it to another disk from time to time.\n`,
  );
}

/** The options that say the same as a setting. */
const OPTIONS = {
  data: 'data',
  host: 'listen.host',
  port: 'listen.port',
  origin: 'origin',
  'tls-cert': 'tls.cert',
  'tls-key': 'tls.key',
  'behind-proxy': 'behindProxy',
} as const satisfies Record<string, SettingName>;

function givenOptions({ options }: Arguments): NonNullable<SettingsInput['options']> {
  const given = Object.entries(OPTIONS).filter(
    ([option]) => options[option] !== undefined && options[option] !== false,
  );
  return Object.fromEntries(given.map(([option, name]) => [name, { option: `--${option}`, written: options[option] }]));
}

function serverSettings(chosen: Settings): ServerSettings {
  return {
    origin: chosen.origin,
    encrypts: chosen['tls.cert'] !== undefined,
    behindProxy: chosen.behindProxy,
    signInsPerMinute: chosen['limits.signInsPerMinute'],
    requestsPerMinute: chosen['limits.requestsPerMinute'],
    metricsToken: chosen['metrics.token'],
  };
}

/** The certificate and its key: both or none. */
function certificateOf(chosen: Settings, cwd: string): CertificateFiles | undefined {
  const [cert, key] = [chosen['tls.cert'], chosen['tls.key']];
  if (cert !== undefined && key !== undefined) return { cert: resolve(cwd, cert), key: resolve(cwd, key) };
  if (cert === undefined && key === undefined) return undefined;
  throw new OperationalError('configuration_invalid', {
    zh: 'tls.cert 与 tls.key（--tls-cert 与 --tls-key）须同时给出。',
    en: 'tls.cert and tls.key (--tls-cert and --tls-key) belong together: give both.',
  });
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
