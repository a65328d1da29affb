import type { Language } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { Evaluation, EvaluationTable, ScoredLine } from '../../model/evaluation.ts';
import { placeText } from '../../model/place-text.ts';
import type { TraceStep } from '../../model/trace.ts';
import { traceText } from '../../scoring/reports/trace-text.ts';

/**
 * How one number of an evaluation came about, for a person to follow by hand. `name` is a line number ("1.3"), a table's number ("1": execution
 * rate and total) or a part of the indicator's name. Throws `unknown_line` with the lines there are.
 */
export function explainLine(evaluation: Evaluation, name: string, language: Language): string {
  const table = evaluation.tables.find((one) => tableNumber(one) === name);
  if (table) return explainTable(table, language);
  const all = evaluation.tables.flatMap(({ lines }) => lines);
  const exact = all.filter(({ line }) => line === name);
  const found = exact.length > 0 ? exact : all.filter(({ level3 }) => level3.includes(name));
  if (found.length === 0) throw unknownLine(evaluation, name);
  const profile = `${evaluation.profile.title[language]} (${evaluation.profile.id}@${evaluation.profile.version})`;
  return `${found.map((line) => explainOne(line, language)).join('\n')}${language === 'zh' ? '评分规则：' : 'rules: '}${profile}\n`;
}

function tableNumber({ subject }: EvaluationTable): string {
  return subject === '' ? '0' : String(Number(subject.split('/').at(-1)) + 1);
}

function steps(trace: readonly TraceStep[], language: Language): string {
  return trace.map((step) => `${traceText(step, language)}\n`).join('');
}

function explainOne(line: ScoredLine, language: Language): string {
  const place = placeText(line.at, language);
  const head = `${line.line}　${line.level1} › ${line.level2} › ${line.level3}${place ? `（${place}）` : ''}`;
  const notes = line.notes.map(({ text }) => `  ${text[language]}\n`).join('');
  const reason = line.reasonDue ? `  ${line.reasonDue.text[language]}\n` : '';
  return `${head}\n${ORIGINS[line.weightOrigin][language]}${line.weight}\n${steps(line.trace, language)}${notes}${reason}`;
}

const ORIGINS = {
  printed: { zh: '分值（文本填报）：', en: 'weight (printed): ' },
  spread: {
    zh: '分值（文本没有，按一级、二级、三级指标逐级分配）：',
    en: 'weight (none printed, spread over the levels): ',
  },
  moved: { zh: '分值（接收了不适用指标的分值）：', en: 'weight (with that of a line that does not apply): ' },
  rescaled: { zh: '分值（因有指标不适用，按比例放大）：', en: 'weight (rescaled, as a line does not apply): ' },
} as const;

function explainTable(table: EvaluationTable, language: Language): string {
  const notes = table.execution.notes.map(({ text }) => `  ${text[language]}\n`).join('');
  const open = table.complete
    ? ''
    : language === 'zh'
      ? '表未填全，暂无总分。\n'
      : 'The table is incomplete: no total yet.\n';
  return `${table.name}\n${steps(table.execution.trace, language)}${notes}${steps(table.trace, language)}${open}`;
}

function unknownLine(evaluation: Evaluation, name: string): OperationalError {
  const lines = evaluation.tables.flatMap((table) => table.lines.map(({ line, level3 }) => `  ${line}　${level3}`));
  const list = lines.slice(0, 40).join('\n');
  return new OperationalError('unknown_line', {
    zh: `没有“${name}”这一行。可用的行号：\n${list}`,
    en: `There is no line "${name}". There are:\n${list}`,
  });
}
