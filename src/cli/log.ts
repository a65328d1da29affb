import type { Language } from '../base/bilingual.ts';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { dataFolder } from '../services/data/data-folder.ts';
import { openData } from '../services/data/open-data.ts';
import { withLedgers } from '../services/ledgers/open-ledgers.ts';
import { type CheckedProof, checkProofFile } from '../services/log/check-proof-file.ts';
import { exportLog } from '../services/log/export-log.ts';
import type { LogVerdict } from '../services/log/log-verdict.ts';
import { proveRecord } from '../services/log/prove-record.ts';
import { verifyAll } from '../services/log/verify-all.ts';
import { verifyFiles } from '../services/log/verify-files.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOf, placeOptions } from './ledger-options.ts';
import { faultText, whyRefuted } from './log-words.ts';
import { languageOption } from './read.ts';
import { outOption, writeFileOf } from './result-output.ts';

export const logCommand: Command = {
  name: 'log',
  summary: {
    zh: '防篡改日志：验证、导出、为一条记录出具证明、核对证明',
    en: 'tamper-evident log: verify, export, prove a record, check a proof',
  },
  usage: 'verify [FOLDER] | export --out FOLDER | prove LEDGER RECORD | check PROOF --key KEY',
  options: {
    ...placeOptions,
    key: {
      type: 'string',
      short: 'k',
      help: {
        zh: '日志的公钥：一行文字，或存着它的文件',
        en: "the log's public key: one line, or a file that holds it",
      },
    },
    older: {
      type: 'string',
      help: {
        zh: '验证：以前留下的检查点文件，现在的日志必须是它的延续',
        en: 'verify: a checkpoint kept earlier that the log has to continue',
      },
    },
    version: {
      type: 'string',
      help: { zh: '证明：记录的第几版（缺省为最新）', en: 'prove: which version (else the newest)' },
    },
    withhold: {
      type: 'boolean',
      help: { zh: '证明：只证明有这条记录，不给出内容', en: 'prove: that the record is there, without what it says' },
    },
    out: outOption,
    lang: languageOption,
  },
  run: runLog,
};

async function runLog(args: Arguments, io: Io): Promise<ExitCode> {
  const [action, ...names] = args.positionals;
  switch (action) {
    case 'verify':
      return verify(names[0], args, io);
    case 'export':
      return exportFiles(args, io);
    case 'prove':
      return prove(names, args, io);
    case 'check':
      return check(names[0], args, io);
    default:
      throw usage('请写 verify、export、prove 或 check', 'say verify, export, prove or check');
  }
}

function usage(zh: string, en: string): OperationalError {
  return new OperationalError('usage', {
    zh: `mingji log：${zh}。见 mingji log --help。`,
    en: `mingji log: ${en}; see "mingji log --help".`,
  });
}

/** A folder is verified by itself, without any database; otherwise the data folder with everything that its log vouches for. */
async function verify(folder: string | undefined, args: Arguments, io: Io): Promise<ExitCode> {
  const older = stringOption(args, 'older');
  const verdicts =
    folder === undefined
      ? await verifyData(args, older, io)
      : [verifyFiles(folder, { key: stringOption(args, 'key'), older, cwd: io.cwd })];
  for (const verdict of verdicts) await io.out(verdictText(verdict, io.language));
  if (verdicts.length === 0) io.err(io.language === 'zh' ? '还没有日志。\n' : 'There is no log yet.\n');
  return verdicts.some(({ faults }) => faults.length > 0) ? exitCodes.findings : exitCodes.ok;
}

async function verifyData(args: Arguments, older: string | undefined, io: Io): Promise<LogVerdict[]> {
  const folder = dataFolder(stringOption(args, 'data'), io.cwd, process.env);
  const data = await openData({ folder, url: process.env['DATABASE_URL'] });
  try {
    return await verifyAll(data.store, { tenant: stringOption(args, 'unit'), older, cwd: io.cwd });
  } finally {
    await data.close();
  }
}

/** The most faults that are told one by one; a damaged file makes thousands. */
const MOST_FAULTS = 50;

function verdictText({ origin, size, faults, compared, erased }: LogVerdict, language: Language): string {
  const isZh = language === 'zh';
  const rows =
    compared === undefined
      ? ''
      : isZh
        ? `，核对内容 ${compared} 项，依法删除 ${erased ?? 0} 项`
        : `, ${compared} contents compared, ${erased ?? 0} erased`;
  const head = `${origin}：${isZh ? `${size} 条` : `${size} entries`}${rows}`;
  if (faults.length === 0) return isZh ? `${head}。完好。\n` : `${head}. Sound.\n`;
  const lines = faults.slice(0, MOST_FAULTS).map(({ where, what }) => `  ${where}：${faultText(what)[language]}`);
  const more = faults.length > MOST_FAULTS ? [`  … ${faults.length}`] : [];
  return `${[`${head}。${isZh ? `有 ${faults.length} 处不符：` : `${faults.length} faults:`}`, ...lines, ...more].join('\n')}\n`;
}

async function exportFiles(args: Arguments, io: Io): Promise<ExitCode> {
  const out = stringOption(args, 'out');
  if (out === undefined) throw usage('请用 --out 给出一个新目录', 'name a new folder with --out');
  return withLedgers(placeOf(args, io), async ({ data, tenant }) => {
    await io.out(`${await exportLog(data.store, tenant, out, io.cwd)}\n`);
    return exitCodes.ok;
  });
}

async function prove([ledger, record]: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  if (ledger === undefined || record === undefined)
    throw usage('请写 prove 台账 记录（编号或自然键）', 'say prove LEDGER RECORD (id or natural key)');
  const version = stringOption(args, 'version');
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
    throw usage('--version 要写版本号', '--version takes a number');
  const request = {
    ...{ ledger, record, withhold: args.options['withhold'] === true },
    version: version === undefined ? undefined : Number(version),
  };
  return withLedgers(placeOf(args, io), async ({ data, tenant }) => {
    const proof = `${JSON.stringify(await proveRecord(data.store, tenant, request), null, 1)}\n`;
    const out = stringOption(args, 'out');
    if (out === undefined) await io.out(proof);
    else writeFileOf(out, proof, io.cwd);
    return exitCodes.ok;
  });
}

async function check(file: string | undefined, args: Arguments, io: Io): Promise<ExitCode> {
  const key = stringOption(args, 'key');
  if (file === undefined || key === undefined)
    throw usage('请写 check 证明文件 --key 公钥', 'say check PROOF --key KEY');
  const checked = checkProofFile(file, key, io.cwd);
  await io.out(proofText(checked, io.language));
  return checked.verdict.kind === 'proven' ? exitCodes.ok : exitCodes.findings;
}

function proofText({ proof, verdict }: CheckedProof, language: Language): string {
  const { kind, subject, version, time } = proof.entry;
  const isZh = language === 'zh';
  if (verdict.kind === 'refuted')
    return `${isZh ? '证明不成立：' : 'The proof does not hold: '}${whyRefuted(verdict.why)[language]}\n`;
  const { origin, size } = verdict.checkpoint;
  const shown =
    verdict.content === 'shown'
      ? `${JSON.stringify(proof.content, null, 1)}\n`
      : isZh
        ? '（内容未出示）\n'
        : '(content withheld)\n';
  return isZh
    ? `证明成立：${kind} ${subject} 第 ${version} 版，${time} 登记，是 ${origin} 日志 ${size} 条中的第 ${proof.index + 1} 条。\n${shown}`
    : `The proof holds: ${kind} ${subject} version ${version}, accepted ${time}, is entry ${proof.index + 1} of ${size} of the log ${origin}.\n${shown}`;
}
