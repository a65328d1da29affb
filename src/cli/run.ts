import { type ExitCode, exitCodes, OperationalError, operationalErrors } from '../base/operational-error.ts';
import { nearest } from '../services/configuration/nearest.ts';
import { programVersion } from '../services/program-version.ts';
import type { Io } from './command.ts';
import { commands } from './commands.ts';
import { helpPage, overviewPage } from './help.ts';
import { parseArguments } from './parse-arguments.ts';

/** Runs one command line and answers with its exit code. The one place where operational errors become words on a terminal. */
export async function runCommandLine(words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    io.err(`${error.text[io.language]}\n`);
    return operationalErrors[error.code].exit;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === '--version' || name === 'version') {
    await io.out(`mingji ${programVersion()}\n`);
    return exitCodes.ok;
  }
  const [about] = rest;
  if (name === 'help' && about !== undefined) return dispatch([about, '--help'], io);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    await io.out(overviewPage(all, io.language));
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  const load = commands[name];
  if (!load) {
    const near = nearest(name, Object.keys(commands));
    throw new OperationalError('unknown_command', {
      zh: `没有“${name}”这个命令${near === undefined ? '' : `，是不是 ${near}`}。mingji --help 列出全部命令。`,
      en: `There is no command "${name}"${near === undefined ? '' : ` (did you mean ${near}?)`}; "mingji --help" lists them all.`,
    });
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(helpPage(command, io.language));
    return exitCodes.ok;
  }
  return command.run(parseArguments(command, rest), io);
}
