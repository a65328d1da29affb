import type { Bilingual } from '../../base/bilingual.ts';
import type { Evaluation, Note, ReasonDue } from '../../model/evaluation.ts';
import type { Filing } from '../../model/filing.ts';
import type { Monitoring, PacedLine } from '../../model/monitoring.ts';
import { isOpen } from '../../scoring/monitor-line.ts';

/** What keeps a filing from being handed in. */
export interface Obstacle {
  /** JSON pointer into the plan: an indicator, or a table for its money. */
  readonly subject: string;
  readonly label: string;
  readonly why: Bilingual;
}

/** A value that is missing or cannot be used, and a mandatory reason that was not given, line by line. */
export function obstaclesOf({ result }: Filing): Obstacle[] {
  return result.schema === 'mingji.evaluation/1' ? ofEvaluation(result) : ofMonitoring(result);
}

function ofEvaluation({ tables }: Evaluation): Obstacle[] {
  return tables.flatMap(({ subject, name, execution, lines }) => [
    ...openOnes(subject, `${name} › 预算执行率`, execution),
    ...lines.flatMap((line) => openOnes(line.subject, `${name} › ${line.level3}`, line)),
  ]);
}

interface Scored {
  readonly status: string;
  readonly notes: readonly Note[];
  readonly reasonDue?: ReasonDue;
}

function openOnes(subject: string, label: string, { status, notes, reasonDue }: Scored): Obstacle[] {
  if (status === 'missing' || status === 'unusable') return [{ subject, label, why: notes[0]?.text ?? NO_VALUE }];
  return reasonDue && !reasonDue.given ? [{ subject, label, why: reasonDue.text }] : [];
}

function ofMonitoring({ tables }: Monitoring): Obstacle[] {
  return tables.flatMap(({ subject, name, money, lines }) => [
    ...(money.reasonDue && !money.reasonDue.given
      ? [{ subject, label: `${name} › 资金`, why: money.reasonDue.text }]
      : []),
    ...lines.filter(isOpen).map((line) => ({
      subject: line.subject,
      label: `${name} › ${line.level3}`,
      why: whyOpen(line),
    })),
  ]);
}

function whyOpen({ reasonDue, notes }: PacedLine): Bilingual {
  return (reasonDue && !reasonDue.given ? reasonDue.text : notes[0]?.text) ?? NO_VALUE;
}

const NO_VALUE: Bilingual = { zh: '缺实际完成值。', en: 'There is no actual value.' };
