import type { Language } from './base/bilingual.ts';
import type { Io } from './cli/command.ts';
import { runCommandLine } from './cli/run.ts';

/** Chinese first; English when asked for by MINGJI_LANG or `--lang en`. */
function languageOf(words: readonly string[]): Language {
  const asked = words[words.indexOf('--lang') + 1];
  return (words.includes('--lang') ? asked : process.env['MINGJI_LANG']) === 'en' ? 'en' : 'zh';
}

/** Waits until the reader of a pipe has taken the text, so that thousands of plans never pile up in memory. */
function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

function terminal(words: readonly string[]): Io {
  return {
    out: (text) => write(process.stdout, text),
    err: (text) => process.stderr.write(text),
    errIsTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
    language: languageOf(words),
    cwd: process.cwd(),
  };
}

/** Starts the command line: the only place that joins the process with the rooms. */
export async function run(words: readonly string[]): Promise<void> {
  // The reader of our pipe may go away (`mingji read … | head`): that is an end, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await runCommandLine(words, terminal(words));
}
