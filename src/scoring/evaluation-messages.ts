import type { EvaluationTable, Note } from '../model/evaluation.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from './subjects.ts';

/** Notes that a person has to act on are told as messages too, with the cell they speak of. */
const TELLING: ReadonlySet<string> = new Set([
  'wrong-unit',
  'percent-as-fraction',
  'actual-not-a-number',
  'tier-missing',
  'share-missing',
  'share-outside-tier',
  'parts-differ',
  'part-missing',
  'target-absent',
  'budget-zero',
  'target-from-scan',
]);

const NO_LINES: Note = {
  code: 'no-annual-indicators',
  text: { zh: '没有年度绩效指标，无法评分。', en: 'There are no annual indicators to score.' },
};

/** What has to be said about one evaluated table, each with the cell it speaks of. */
export function messagesOf(subject: Subject, table: EvaluationTable, notes: readonly Note[]): Message[] {
  const own = notes.map((note): Message => message(note, 'warning', subject.name, subject.at));
  const execution = table.execution.notes
    .filter(({ code }) => TELLING.has(code))
    .map((note) => message(note, 'warning', subject.name, subject.execution[0]?.at ?? subject.at));
  const lines = table.lines.flatMap((line) =>
    line.notes
      .filter(({ code }) => TELLING.has(code))
      .map((note) =>
        message(
          note,
          line.status === 'scored' ? 'warning' : 'error',
          `${subject.name} › ${line.level3}`,
          line.actual?.at ?? line.at,
        ),
      ),
  );
  if (table.lines.length === 0) own.push(message(NO_LINES, 'warning', subject.name, subject.at));
  return [...own, ...execution, ...lines];
}

function message({ code, text }: Note, severity: Message['severity'], label: string, at: Place | undefined): Message {
  return {
    severity,
    code,
    text: { zh: `${label}：${text.zh}`, en: `${label}: ${text.en}` },
    ...(at ? { at } : {}),
  };
}
