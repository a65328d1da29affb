import type { Language } from '../../base/bilingual.ts';
import type { Evaluation, EvaluationTable, LineStatus, ReasonDue, ScoredLine } from '../../model/evaluation.ts';
import { gradeNames } from '../../model/grade.ts';
import type { Message } from '../../model/message.ts';
import { placeText } from '../../model/place-text.ts';
import type { Recomputation } from '../recompute-plan.ts';
import type { Page, PageBlock, PageRow, PageTable, Tone } from './page.ts';

const STATUS: Readonly<Record<LineStatus, Readonly<Record<Language, string>>>> = {
  scored: { zh: '', en: '' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
  missing: { zh: '未填', en: 'missing' },
  unusable: { zh: '不能计分', en: 'unusable' },
};

const WORDS = {
  zh: {
    title: '绩效自评',
    profile: '评分规则',
    columns: ['行号', '一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '说明'],
    execution: '预算执行率',
    incomplete: (score: string, weight: string) => `表未填全，暂无总分。已计分 ${score} / ${weight}。`,
    total: '总分',
    grade: '等级',
    messages: '需要处理',
    findings: '复算发现的不一致',
    none: '没有发现不一致。',
    notChecked: '没有复算的行及原因',
    due: '须说明原因（未填写）',
    given: '已说明原因',
  },
  en: {
    title: 'Self-evaluation',
    profile: 'rules',
    columns: ['line', 'level 1', 'indicator', 'target', 'actual', 'weight', 'score', 'note'],
    execution: 'execution rate',
    incomplete: (score: string, weight: string) =>
      `The table is incomplete: no total yet. ${score} of ${weight} so far.`,
    total: 'total',
    grade: 'grade',
    messages: 'To do',
    findings: 'Disagreements with the re-computation',
    none: 'No disagreement found.',
    notChecked: 'Lines that were not re-computed, and why',
    due: 'reason is mandatory (none given)',
    given: 'reason given',
  },
} as const;

/** An evaluation for a reader: per table every line with weight, score and what is still to do. */
export function evaluationPage(evaluation: Evaluation, language: Language): Page {
  const words = WORDS[language];
  return {
    title: `${words.title} ${evaluation.source.file}`.trim(),
    blocks: [
      { kind: 'paragraph', text: `${words.profile}：${profileText(evaluation, language)}` },
      ...evaluation.tables.flatMap((table) => tableBlocks(table, language)),
      ...messageBlocks(evaluation.messages, language),
    ],
  };
}

/** A re-computation for a reader: first what disagrees, then the tables as they should be. */
export function recomputationPage({ evaluation, findings, notChecked }: Recomputation, language: Language): Page {
  const words = WORDS[language];
  const page = evaluationPage(evaluation, language);
  const found = findings.map(({ severity, label, message, remedy, at }): PageBlock => {
    const place = placeText(at, language);
    const text = `${label}${place ? `（${place}）` : ''}：${message[language]}${language === 'zh' ? '' : ' '}${remedy[language]}`;
    return { kind: 'paragraph', text, tone: severity === 'error' ? 'bad' : 'doubtful' };
  });
  const skipped = notChecked.map(
    ({ label, why }): PageBlock => ({ kind: 'paragraph', text: `${label}：${why[language]}` }),
  );
  return {
    title: page.title,
    blocks: [
      { kind: 'heading', text: words.findings },
      ...(found.length > 0 || evaluation.tables.length === 0
        ? found
        : [{ kind: 'paragraph' as const, text: words.none }]),
      ...(skipped.length > 0 ? [{ kind: 'heading' as const, text: words.notChecked }, ...skipped] : []),
      ...page.blocks,
    ],
  };
}

function profileText({ profile }: Evaluation, language: Language): string {
  return `${profile.title[language]} (${profile.id}@${profile.version})`;
}

function tableBlocks(table: EvaluationTable, language: Language): PageBlock[] {
  const words = WORDS[language];
  const total = table.complete
    ? `${words.total} ${table.total}${table.grade ? `　${words.grade} ${gradeNames[table.grade][language]}` : ''}`
    : words.incomplete(table.soFar.score, table.soFar.weight);
  return [
    { kind: 'heading', text: table.name },
    linesTable(table, language),
    { kind: 'paragraph', text: total, tone: table.complete ? 'strong' : 'doubtful' },
  ];
}

const WIDTHS = [6, 10, 30, 16, 14, 7, 7, 44] as const;

function linesTable(table: EvaluationTable, language: Language): PageTable {
  const words = WORDS[language];
  const columns = words.columns.map((text, index) => ({
    text,
    width: WIDTHS[index] ?? 10,
    ...(index === 5 || index === 6 ? { align: 'right' as const } : {}),
  }));
  return {
    kind: 'table',
    columns,
    rows: [executionRow(table, language), ...table.lines.map((line) => lineRow(line, language))],
  };
}

function executionRow({ execution }: EvaluationTable, language: Language): PageRow {
  const rate = execution.rate === undefined ? '' : `${execution.rate}%`;
  const score = execution.score ?? STATUS[execution.status][language];
  const note = noteText(execution.notes, execution.reasonDue, language);
  return withTone(
    ['', '', WORDS[language].execution, '', rate, execution.weight, score, note],
    execution.status,
    execution.reasonDue,
  );
}

function lineRow(line: ScoredLine, language: Language): PageRow {
  const score = line.score ?? STATUS[line.status][language];
  const actual = line.actual?.text ?? '';
  const note = noteText(line.notes, line.reasonDue, language);
  return withTone(
    [line.line, line.level1, line.level3, line.target.text, actual, line.weight, score, note],
    line.status,
    line.reasonDue,
  );
}

function withTone(cells: readonly string[], status: LineStatus, due: ReasonDue | undefined): PageRow {
  const tone: Tone | undefined =
    status === 'unusable' ? 'bad' : status === 'missing' || (due && !due.given) ? 'doubtful' : undefined;
  return tone ? { cells, tone } : { cells };
}

function noteText(notes: ScoredLine['notes'], due: ReasonDue | undefined, language: Language): string {
  const words = WORDS[language];
  const reason = due ? [`${due.text[language]} ${due.given ? words.given : words.due}`] : [];
  return [...notes.map(({ text }) => text[language]), ...reason].join(' ');
}

/** Messages as a closing section; nothing when there are none. */
export function messageBlocks(messages: readonly Message[], language: Language): PageBlock[] {
  if (messages.length === 0) return [];
  const lines = messages.map(({ severity, text, at }): PageBlock => {
    const place = placeText(at, language);
    return {
      kind: 'paragraph',
      text: `${place ? `${place}：` : ''}${text[language]}`,
      tone: severity === 'error' ? 'bad' : 'doubtful',
    };
  });
  return [{ kind: 'heading', text: WORDS[language].messages }, ...lines];
}
