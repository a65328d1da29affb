import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { routes } from '../server/routes.ts';
import { type RunningServer, serve } from '../server/serve.ts';
import { jsonLog, type ServerLog } from '../server/server-log.ts';
import { defaultServerSettings, isSecure, type ServerSettings } from '../server/server-settings.ts';
import { readWebFiles } from '../server/web/web-files.ts';
import { isSetUp } from '../services/access/installation.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { openData } from '../services/data/open-data.ts';
import { timeOrderedId } from '../services/data/time-ordered-id.ts';
import { workOnJobs } from '../services/jobs/work-on-jobs.ts';
import { programVersion } from '../services/program-version.ts';
import { startPool } from '../services/reading/pool.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: {
    zh: '启动服务器（内置数据库，或 DATABASE_URL 指定的 PostgreSQL）',
    en: 'run the server on the embedded database or DATABASE_URL',
  },
  usage: '[--data DIR] [--port 8420] [--host 127.0.0.1]',
  options: {
    data: { type: 'string', short: 'd', help: { zh: '数据目录', en: 'data folder' } },
    port: { type: 'string', short: 'p', default: '8420', help: { zh: '端口', en: 'port' } },
    host: {
      type: 'string',
      default: '127.0.0.1',
      help: { zh: '监听地址；0.0.0.0 为所有网卡', en: 'address to listen on; 0.0.0.0 for all' },
    },
    origin: {
      type: 'string',
      help: {
        zh: '用户在浏览器里输入的网址，如 https://jixiao.example.gov.cn',
        en: 'the address people type, as https://jixiao.example.gov.cn',
      },
    },
    'behind-proxy': {
      type: 'boolean',
      help: {
        zh: '前面有单位自己的反向代理，来源地址取 X-Forwarded-For',
        en: 'a reverse proxy stands in front: take addresses from X-Forwarded-For',
      },
    },
  },
  run: runServer,
};

async function runServer(args: Arguments, io: Io): Promise<ExitCode> {
  const where = { host: stringOption(args, 'host') ?? '127.0.0.1', port: portOf(args) };
  const settings = settingsOf(args);
  const now = (): Date => new Date();
  const log = jsonLog(io.err, now);
  const url = process.env['DATABASE_URL'];
  const data = await openData({ folder: dataFolder(stringOption(args, 'data'), io.cwd, process.env), url });
  const papers = startPool();
  const jobs = await workOnJobs({ data, papers, now, alone: !url, onFault: (error) => logFault(log, error) });
  try {
    const version = programVersion();
    const web = readWebFiles();
    const parts = { data, papers, jobs, routes, settings, log, web, now, newId: timeOrderedId, version };
    const server = await serve(parts, where);
    announce(server, settings, where.host, log);
    await io.out(`${server.url}\n`);
    if (web) await sayWhatNext(io, settings.origin ?? server.url, await isSetUp(data.store.db));
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

async function sayWhatNext(io: Io, url: string, isReady: boolean): Promise<void> {
  const zh = isReady
    ? `请在浏览器中打开 ${url} 登录。按 Ctrl-C 停止。`
    : `请在浏览器中打开 ${url} ，登记区划并设定三位管理员的口令。按 Ctrl-C 停止。`;
  const en = isReady
    ? `Open ${url} in a browser and sign in. Ctrl-C stops the server.`
    : `Open ${url} in a browser: name the region and choose the passwords of the three administrators. Ctrl-C stops the server.`;
  await io.out(`${io.language === 'zh' ? zh : en}\n`);
}

function portOf(args: Arguments): number {
  const text = stringOption(args, 'port') ?? '8420';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new OperationalError('usage', {
    zh: `--port 须为 0 至 65535 的整数（0 为任意空闲端口），现为“${text}”。`,
    en: `--port has to be a whole number from 0 (any free port) to 65535, not "${text}".`,
  });
}

function settingsOf(args: Arguments): ServerSettings {
  const origin = stringOption(args, 'origin') ?? process.env['MINGJI_ORIGIN'];
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
    throw new OperationalError('usage', {
      zh: `--origin 须为网址的协议、主机和端口，不带路径，如 https://jixiao.example.gov.cn，现为“${origin}”。`,
      en: `--origin has to be scheme, host and port without a path, as https://jixiao.example.gov.cn, not "${origin}".`,
    });
  }
  return { ...defaultServerSettings, origin, behindProxy: args.options['behind-proxy'] === true };
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
