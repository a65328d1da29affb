import type { Bilingual, Language } from '../../base/bilingual.ts';
import { verdictNames } from '../../ledgers/evidence/certify.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import type { CertifiedPlan } from './certify-plan.ts';
import type { BehindRecord } from './drill-measure.ts';
import type { MeasuredLine, MeasuredPlan } from './measure-plan.ts';

/** Records shown below a value; the rest is counted. */
const MOST_SHOWN = 20;

/** A measured plan for the terminal: per line the value, the sentence behind it, and what stands in the way. */
export function measuredText(
  { lines }: MeasuredPlan,
  language: Language,
  records?: ReadonlyMap<string, readonly BehindRecord[]>,
): string {
  const parts = lines.map((line) => lineText(line, language, records?.get(line.subject)));
  const confirmed = lines.filter(({ confirmedBy }) => confirmedBy !== undefined).length;
  const measured = lines.filter(({ actual }) => actual?.status === 'measured').length;
  const total = say(language, {
    zh: `共 ${lines.length} 条指标，算出 ${measured} 条，取值方法已确认 ${confirmed} 条。`,
    en: `${lines.length} indicators, ${measured} with a value, ${confirmed} by a confirmed measure.`,
  });
  return `${parts.join('\n')}\n${total}\n`;
}

function say(language: Language, text: Bilingual): string {
  return text[language];
}

function lineText(
  { line, indicator, measure, confirmedBy, actual, proposals, gaps }: MeasuredLine,
  language: Language,
  records: readonly BehindRecord[] | undefined,
): string {
  const head = `${line}  ${indicator.level3}  ${indicator.target.text}`;
  const value = actual ? `  →  ${valueText(actual, language)}` : '';
  const how =
    confirmedBy === undefined
      ? say(language, { zh: '提议，待确认', en: 'proposed, to be confirmed' })
      : say(language, { zh: `已由 ${confirmedBy} 确认`, en: `confirmed by ${confirmedBy}` });
  const reason = confirmedBy === undefined ? proposals[0] : undefined;
  return [
    head + value,
    ...(measure && actual ? [`    ${actual.sentence[language]}（${how}）`] : []),
    ...(reason ? [`    ${reason.reason[language]}`] : []),
    ...(actual?.notes ?? []).map((note) => `    ${note[language]}`),
    ...gaps.map(({ message, remedy }) => `    ！${message[language]}${remedy[language]}`),
    ...(records ? recordLines(records, language) : []),
  ].join('\n');
}

/** "96.6666666667% (29 / 30)". */
function valueText({ status, value = '', unit, numerator, denominator }: MeasuredActual, language: Language): string {
  if (status === 'judgement') return say(language, { zh: '由评价人判断', en: 'a person decides' });
  if (status === 'undefined') return say(language, { zh: '不能计算', en: 'undefined' });
  const divided = numerator === undefined ? '' : `（${numerator} / ${denominator}）`;
  return `${value}${unit}${divided}`;
}

function recordLines(records: readonly BehindRecord[], language: Language): string[] {
  const shown = records.slice(0, MOST_SHOWN).map(({ record, counts, office }) => {
    const exhibits = record.exhibits?.length ?? 0;
    const files = say(language, { zh: `佐证 ${exhibits}`, en: `exhibits ${exhibits}` });
    const whose = office === undefined ? '' : `${office}  `;
    return `      ${counts ? '●' : '○'} ${record.date}  ${whose}${record.naturalKey}  ${files}  ${record.id}`;
  });
  const rest = records.length - shown.length;
  const more =
    rest > 0
      ? [
          say(language, {
            zh: `      …… 另有 ${rest} 条（--format json 列出全部）`,
            en: `      … and ${rest} more (all with --format json)`,
          }),
        ]
      : [];
  return [...shown, ...more];
}

/** Certifications for the terminal: verdict, both figures, reasons. */
export function certifiedText({ certifications }: CertifiedPlan, language: Language): string {
  const parts = certifications.map(({ line, level3, verdict, claimed, computed, reasons }) => {
    const figures = say(language, {
      zh: `填报 ${claimed?.text ?? '—'}，计算 ${computed ? valueText(computed, language) : '—'}`,
      en: `claimed ${claimed?.text ?? '—'}, computed ${computed ? valueText(computed, language) : '—'}`,
    });
    return [
      `${line}  ${verdictNames[verdict][language]}  ${level3}  ${figures}`,
      ...reasons.map((reason) => `    ${reason[language]}`),
    ].join('\n');
  });
  const counts = Object.entries(verdictNames).map(
    ([verdict, name]) => `${name[language]} ${certifications.filter((one) => one.verdict === verdict).length}`,
  );
  return `${parts.join('\n')}\n${counts.join(language === 'zh' ? '，' : ', ')}\n`;
}
