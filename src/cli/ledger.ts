import { resolve } from 'node:path';
import type { Language } from '../base/bilingual.ts';
import { padLeft, padToWidth } from '../base/display-width.ts';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { placeText } from '../model/place-text.ts';
import { attachExhibit } from '../services/ledgers/attach-exhibit.ts';
import { defineLedger } from '../services/ledgers/define-ledger.ts';
import { exportCsv, exportWorkbook, templateBytes } from '../services/ledgers/export-ledger.ts';
import { type ImportReport, importLedger } from '../services/ledgers/import-ledger.ts';
import { type LedgerList, listLedgersOf } from '../services/ledgers/list-ledgers.ts';
import { type Ledgers, ledgerNamed, withLedgers } from '../services/ledgers/open-ledgers.ts';
import { undoLedgerImport } from '../services/ledgers/undo-ledger-import.ts';
import { writeLines } from '../services/reading/write-lines.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { namedDay, placeOf, placeOptions, yearOption } from './ledger-options.ts';
import { languageOption } from './read.ts';
import { outOption, writeFileOf } from './result-output.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  summary: {
    zh: '台账：列出、生成模板、导入、导出、撤销导入、附佐证、自定义',
    en: 'ledgers: list, template, import, export, undo, attach, define',
  },
  usage:
    'list | template LEDGER | import LEDGER FILE | export LEDGER | undo IMPORT | attach LEDGER KEY FILE | define FILE.yaml',
  options: {
    ...placeOptions,
    out: outOption,
    'good-rows': {
      type: 'boolean',
      help: { zh: '导入：有错的行不导入，其余照常导入', en: 'import: take the good rows in although others are bad' },
    },
    late: {
      type: 'boolean',
      help: {
        zh: '导入和撤销：期间已结账也照办，标为补记',
        en: 'import, undo: also in a closed period, marked as late',
      },
    },
    year: {
      type: 'string',
      help: { zh: '导入：没写年份的日期属于哪一年', en: 'import: the year of dates without one' },
    },
    from: { type: 'string', help: { zh: '导出：从哪一天起', en: 'export: from this day' } },
    to: { type: 'string', help: { zh: '导出：到哪一天止', en: 'export: up to this day' } },
    date: { type: 'string', help: { zh: '附佐证：佐证本身的日期', en: 'attach: the day the exhibit bears' } },
    format: {
      type: 'string',
      short: 'f',
      values: ['xlsx', 'csv', 'json', 'text'],
      help: { zh: '导出 xlsx 或 csv；列表 text 或 json', en: 'export as xlsx or csv; list as text or json' },
    },
    lang: languageOption,
  },
  run: runLedger,
};

async function runLedger(args: Arguments, io: Io): Promise<ExitCode> {
  const [action, ...names] = args.positionals;
  switch (action) {
    case undefined:
    case 'list':
      return withLedgers(placeOf(args, io), (ledgers) => list(ledgers, args, io));
    case 'template':
      return withLedgers(placeOf(args, io), (ledgers) => template(ledgers, one(names, '台账', 'a ledger'), args, io));
    case 'import':
      return withLedgers(placeOf(args, io), (ledgers) => importFile(ledgers, names, args, io));
    case 'export':
      return withLedgers(placeOf(args, io), (ledgers) => exportFile(ledgers, one(names, '台账', 'a ledger'), args, io));
    case 'undo':
      return withLedgers(placeOf(args, io), (ledgers) => undo(ledgers, one(names, '导入编号', 'an import'), args, io));
    case 'attach':
      return withLedgers(placeOf(args, io), (ledgers) => attach(ledgers, names, args, io));
    case 'define':
      return withLedgers(placeOf(args, io), (ledgers) => define(ledgers, one(names, '定义文件', 'a definition'), io));
    default:
      throw usage(`不认识“${action}”`, `"${action}" is not known`);
  }
}

function usage(zh: string, en: string): OperationalError {
  return new OperationalError('usage', {
    zh: `mingji ledger：${zh}。可以写 list、template、import、export、undo、attach、define，见 mingji ledger --help。`,
    en: `mingji ledger: ${en}; there are list, template, import, export, undo, attach, define, see "mingji ledger --help".`,
  });
}

function one(names: readonly string[], zh: string, en: string): string {
  const [name, ...more] = names;
  if (name !== undefined && more.length === 0) return name;
  throw usage(`要给出一个${zh}`, `it needs ${en}`);
}

async function list(ledgers: Ledgers, args: Arguments, io: Io): Promise<ExitCode> {
  const found = await listLedgersOf(ledgers);
  const isJson = stringOption(args, 'format') === 'json';
  await io.out(isJson ? `${JSON.stringify(found, null, 1)}\n` : listText(found, io.language));
  return exitCodes.ok;
}

function listText({ ledgers, imports }: LedgerList, language: Language): string {
  const lines = ledgers.map(
    ({ id, title, records, isOwn }) =>
      `${padToWidth(id, 14)}${padToWidth(title[language], 24)}${padLeft(String(records), 9)}${isOwn ? (language === 'zh' ? '  自定义' : '  own') : ''}`,
  );
  const head = language === 'zh' ? '最近的导入：' : 'Latest imports:';
  const runs = imports.map(
    ({ id, ledger, fileName, inserted, corrected, importedAt, undone }) =>
      `${id}  ${importedAt.slice(0, 10)}  ${ledger}  ${fileName}  +${inserted} ~${corrected}${undone ? (language === 'zh' ? '  已撤销' : '  undone') : ''}`,
  );
  return `${[...lines, ...(runs.length > 0 ? ['', head, ...runs] : [])].join('\n')}\n`;
}

async function template(ledgers: Ledgers, name: string, args: Arguments, io: Io): Promise<ExitCode> {
  const definition = ledgerNamed(name, ledgers.definitions);
  const out = stringOption(args, 'out') ?? `${definition.title.zh}台账.xlsx`;
  writeFileOf(out, templateBytes(definition), io.cwd);
  io.err(
    {
      zh: `已写成 ${out}。填好后运行 mingji ledger import ${definition.id} ${out}。\n`,
      en: `Wrote ${out}. When filled, run "mingji ledger import ${definition.id} ${out}".\n`,
    }[io.language],
  );
  return exitCodes.ok;
}

async function importFile(ledgers: Ledgers, names: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const [name, file, ...more] = names;
  if (name === undefined || file === undefined || more.length > 0)
    throw usage('要给出一个台账和一个文件', 'it needs a ledger and a file');
  const year = yearOption(args);
  const report = await importLedger(ledgers, {
    definition: ledgerNamed(name, ledgers.definitions),
    file,
    cwd: io.cwd,
    goodRows: args.options['good-rows'] === true,
    late: args.options['late'] === true,
    ...(year === undefined ? {} : { year }),
    ...(io.errIsTerminal ? { onProgress: progressTo(io) } : {}),
  });
  if (io.errIsTerminal) io.err('\r\x1b[K');
  sayProblems(report, io);
  await io.out(reportText(report, args.options['good-rows'] === true, io.language));
  return report.badRows > 0 ? exitCodes.findings : exitCodes.ok;
}

function progressTo(io: Io) {
  const words = { checked: { zh: '检查', en: 'checked' }, stored: { zh: '写入', en: 'stored' } };
  return (done: number, total: number, what: 'checked' | 'stored'): void =>
    io.err(`\r\x1b[K${words[what][io.language]} ${done}/${total}`);
}

function sayProblems({ problems, messages }: ImportReport, io: Io): void {
  for (const { text, at } of messages) io.err(`${placeText(at, io.language)} ${text[io.language]}\n`.trimStart());
  for (const { sheet, row, cell, text } of problems) {
    const place = cell ?? { zh: `第 ${row} 行`, en: `row ${row}` }[io.language];
    io.err(`${sheet === undefined ? '' : `${sheet}!`}${place}  ${text[io.language]}\n`);
  }
}

function reportText(report: ImportReport, goodRows: boolean, language: Language): string {
  const { id, rows, badRows, repeated, inserted, corrected, unchanged } = report;
  if (badRows > 0 && !goodRows) {
    return {
      zh: `共 ${rows} 行，${badRows} 行有错，没有导入。改好后再导入，或用 --good-rows 只导入没有错的行。\n`,
      en: `${rows} rows, ${badRows} of them bad: nothing was imported. Mend them, or take the good ones in with --good-rows.\n`,
    }[language];
  }
  const undo =
    id === undefined
      ? ''
      : { zh: ` 撤销：mingji ledger undo ${id}`, en: ` To take it back: mingji ledger undo ${id}` }[language];
  return {
    zh: `共 ${rows} 行：新增 ${inserted}，更正 ${corrected}，没有变化 ${unchanged}，重复 ${repeated}，有错未导入 ${badRows}。${undo}\n`,
    en: `${rows} rows: ${inserted} new, ${corrected} corrected, ${unchanged} unchanged, ${repeated} repeated, ${badRows} bad and left out.${undo}\n`,
  }[language];
}

async function exportFile(ledgers: Ledgers, name: string, args: Arguments, io: Io): Promise<ExitCode> {
  const definition = ledgerNamed(name, ledgers.definitions);
  const [from, to] = [namedDay(args, 'from'), namedDay(args, 'to')];
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const out = stringOption(args, 'out');
  const isCsv =
    (stringOption(args, 'format') ?? (out?.endsWith('.csv') || out === undefined ? 'csv' : 'xlsx')) === 'csv';
  if (!isCsv) {
    if (out === undefined)
      throw usage('xlsx 要写成文件，请用 --out 给出文件名', 'xlsx goes into a file, name it with --out');
    await writeLines(resolve(io.cwd, out), exportWorkbook(ledgers, definition, range));
    return exitCodes.ok;
  }
  if (out === undefined) for await (const line of exportCsv(ledgers, definition, range)) await io.out(line);
  else await writeLines(resolve(io.cwd, out), exportCsv(ledgers, definition, range));
  return exitCodes.ok;
}

async function undo(ledgers: Ledgers, id: string, args: Arguments, io: Io): Promise<ExitCode> {
  const { withdrawn, restored } = await undoLedgerImport(ledgers, id, args.options['late'] === true);
  await io.out(
    {
      zh: `已撤销：撤回 ${withdrawn} 条，恢复更正前的内容 ${restored} 条。导入时写入的内容仍留在日志中。\n`,
      en: `Undone: ${withdrawn} withdrawn, ${restored} say again what they said before. The log keeps both.\n`,
    }[io.language],
  );
  return exitCodes.ok;
}

async function attach(ledgers: Ledgers, names: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const [ledger, key, file, ...more] = names;
  if (ledger === undefined || key === undefined || file === undefined || more.length > 0) {
    throw usage('要给出台账、记录和文件', 'it needs a ledger, a record and a file');
  }
  const date = namedDay(args, 'date');
  const definition = ledgerNamed(ledger, ledgers.definitions);
  const { sha256, reuse } = await attachExhibit(ledgers, definition, key, {
    file,
    cwd: io.cwd,
    ...(date === undefined ? {} : { date }),
  });
  const others =
    reuse > 1 ? { zh: `这份佐证共用于 ${reuse} 条记录。`, en: ` It serves ${reuse} records.` }[io.language] : '';
  await io.out(
    { zh: `已附上佐证 ${sha256}。${others}\n`, en: `Attached the exhibit ${sha256}.${others}\n` }[io.language],
  );
  return exitCodes.ok;
}

async function define(ledgers: Ledgers, file: string, io: Io): Promise<ExitCode> {
  const { id, title } = await defineLedger(ledgers, file, io.cwd);
  await io.out(
    {
      zh: `已建立台账 ${id}（${title.zh}）。模板：mingji ledger template ${id}\n`,
      en: `Defined the ledger ${id} (${title.en}). Its template: mingji ledger template ${id}\n`,
    }[io.language],
  );
  return exitCodes.ok;
}
