import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { type LogVerifier, readVerifier } from '../../integrity/checkpoint.ts';
import type { Entry } from '../../integrity/entry.ts';
import { verifyLog } from '../../integrity/verify-log.ts';
import { openLogFiles } from './log-files.ts';
import type { LogVerdict } from './log-verdict.ts';

export interface VerifyOptions {
  /** The public key as text or as the name of a file that holds it; absent: the one that lies beside the log. */
  readonly key?: string | undefined;
  /** The name of a file with an earlier checkpoint that this log has to continue. */
  readonly older?: string | undefined;
  readonly cwd: string;
  readonly eachEntry?: (entry: Entry, index: number) => void;
}

/** Verifies a log from its files alone. Throws `log_invalid` when there is none in the folder, `file_not_found` for a named file. */
export function verifyFiles(folder: string, options: VerifyOptions): LogVerdict {
  const files = openLogFiles(folder);
  const note = files.readCheckpoint();
  const beside = files.read('verifier');
  const verifier =
    options.key === undefined ? readVerifier(Buffer.from(beside ?? []).toString()) : readKey(options.key, options.cwd);
  if (note === undefined || !verifier) throw noLog(folder);
  const older = options.older === undefined ? {} : { older: readNamed(options.older, options.cwd) };
  const { checkpoint, faults } = verifyLog(files.read, note, verifier, {
    ...older,
    ...(options.eachEntry ? { eachEntry: options.eachEntry } : {}),
  });
  return { origin: verifier.name, size: checkpoint?.size ?? 0, faults };
}

/** A public key from the command line: the text itself, or a file that holds it. Throws `usage` when it is neither. */
export function readKey(named: string, cwd: string): LogVerifier {
  const path = resolve(cwd, named);
  const isFile = named !== '' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const verifier = readVerifier(isFile ? readFileSync(path, 'utf8') : named);
  if (verifier) return verifier;
  throw new OperationalError('usage', {
    zh: `“${named}”不是日志的公钥。公钥是一行文字（名称+编号+密钥），在日志目录的 verifier 文件里。`,
    en: `"${named}" is not the public key of a log; it is one line, name+id+key, and stands in the file "verifier" of the log's folder.`,
  });
}

/** The text of a file from the command line. Throws `file_not_found`. */
export function readNamed(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new OperationalError('file_not_found', {
    zh: `找不到文件 ${path}。请检查路径。`,
    en: `There is no file ${path}; check the path.`,
  });
}

const noLog = (folder: string): OperationalError =>
  new OperationalError('log_invalid', {
    zh: `${folder} 中没有日志（缺少 checkpoint 或 verifier 文件）。请指定 mingji log export 导出的目录。`,
    en: `There is no log in ${folder} (no file "checkpoint" or "verifier"); name a folder that "mingji log export" has written.`,
  });
