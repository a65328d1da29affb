import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Bilingual } from '../base/bilingual.ts';
import { OperationalError } from '../base/operational-error.ts';
import type { CheckedFile, CheckOptions, ReportFormat } from '../services/checking/check-task.ts';
import { JoinedReport, type RunSummary, reportEndings, wholeReport } from '../services/checking/report-writer.ts';
import { outputNames } from '../services/reading/find-inputs.ts';
import { beginOutput, writeOutput } from '../services/reading/write-output.ts';
import type { Io } from './command.ts';

/** Where the reports go: to standard output, into one file, or one by one into a folder. */
export type Target = { readonly kind: 'stdout' } | { readonly kind: 'file' | 'folder'; readonly path: string };

/** A folder where one stands, where the name ends with a slash or has no ending; else a file. */
export function targetOf(out: string | undefined, cwd: string): Target {
  if (out === undefined) return { kind: 'stdout' };
  const path = resolve(cwd, out);
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : /[\\/]$/.test(out) || extname(out) === '';
  return { kind: isFolder ? 'folder' : 'file', path };
}

/** Throws `usage` for what cannot be written there. */
export function refuseImpossible(format: ReportFormat, target: Target, files: number): void {
  if (format === 'xlsx' && target.kind === 'stdout') {
    throw usage({
      zh: 'xlsx 报告要写成文件：请用 --out 给出文件名或目录。',
      en: 'An xlsx report has to go into a file: name it, or a folder, with --out.',
    });
  }
  if (format === 'html' && files > 1 && target.kind !== 'folder') {
    throw usage({
      zh: `html 报告每个文件一份，这里有 ${files} 个文件：请用 --out 给出一个目录。`,
      en: `There is one html report for each of the ${files} files: name a folder with --out.`,
    });
  }
}

const usage = (text: Bilingual): OperationalError => new OperationalError('usage', text);

/** Takes the reports one by one. */
export interface ReportSink {
  readonly next: (checked: CheckedFile) => Promise<void>;
  /** Gives the file or folder to open; undefined where all went to standard output. */
  readonly end: (run: RunSummary) => Promise<string | undefined>;
}

/** Where the reports of a run go to. */
export function sinkFor(target: Target, files: readonly string[], options: CheckOptions, io: Io): ReportSink {
  if (target.kind === 'folder') return folderSink(target.path, files, options);
  const joined = new JoinedReport(options);
  if (target.kind === 'stdout') {
    return {
      next: async (checked) => {
        for (const piece of await joined.next(checked)) await io.out(piece);
      },
      end: async (run) => {
        await io.out(await joined.end(run.over));
        return undefined;
      },
    };
  }
  const file = beginOutput(target.path);
  return {
    next: async (checked) => {
      for (const piece of await joined.next(checked)) file.add(piece);
    },
    end: async (run) => {
      file.add(await joined.end(run.over));
      file.end();
      return target.path;
    },
  };
}

function folderSink(folder: string, files: readonly string[], options: CheckOptions): ReportSink {
  const names = outputNames(files, reportEndings[options.format]);
  let index = 0;
  return {
    next: async (checked) => {
      writeOutput(folder, names[index] ?? checked.summary.file, await wholeReport(checked, options));
      index += 1;
    },
    end: async (run) => {
      if (options.format !== 'html' || files.length < 2) return folder;
      writeOutput(folder, 'index.html', await run.indexPage(names, options.language));
      return join(folder, 'index.html');
    },
  };
}
