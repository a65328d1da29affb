import type { Bilingual } from '../../base/bilingual.ts';
import type { Actual } from '../../model/actual.ts';
import type { Certification, EvidenceSummary, Verdict } from '../../model/certification.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import { compareClaim } from './compare-claim.ts';

/** One indicator to certify. */
export interface CertificationInput {
  readonly subject: string;
  readonly line: string;
  readonly level3: string;
  readonly year: number;
  readonly claimed?: Actual;
  readonly computed?: MeasuredActual;
  /** False: the measure was only proposed. */
  readonly isConfirmed: boolean;
  readonly evidence?: EvidenceSummary;
  /** How far a claim may be off, in the computed value's unit; absent: not at all. */
  readonly tolerance?: string;
}

export const verdictNames: Readonly<Record<Verdict, Bilingual>> = {
  certified: { zh: '属实', en: 'certified' },
  qualified: { zh: '有保留', en: 'certified with qualification' },
  inaccurate: { zh: '不符', en: 'inaccurate' },
  'not-certifiable': { zh: '无法认定', en: 'not certifiable' },
};

/** Judges a claim by its records: first whether it can be judged, then whether it is right, then how well it is supported. */
export function certify(input: CertificationInput): Certification {
  const { subject, line, level3, claimed, computed, evidence } = input;
  const common = {
    ...{ subject, line, level3 },
    ...(claimed ? { claimed } : {}),
    ...(computed ? { computed } : {}),
    ...(evidence ? { evidence } : {}),
  };
  const obstacle = obstacleOf(input);
  if (obstacle || !claimed || !computed) {
    return { ...common, verdict: 'not-certifiable', reasons: obstacle ? [obstacle] : [] };
  }
  const comparison = compareClaim(claimed, computed, input.year, input.tolerance);
  if (comparison.kind === 'incomparable')
    return { ...common, verdict: 'not-certifiable', reasons: [incomparable(claimed, computed)] };
  if (comparison.kind === 'different') {
    const { difference } = comparison;
    const reasons = [different(claimed, computed, difference), ...flaws(evidence)];
    return { ...common, verdict: 'inaccurate', reasons, ...(difference === undefined ? {} : { difference }) };
  }
  const reservations = [...flaws(evidence), ...fewAnswers(computed)];
  const agreed = comparison.isRounded ? [rounded(computed)] : [];
  return {
    ...common,
    verdict: reservations.length > 0 ? 'qualified' : 'certified',
    reasons: [...reservations, ...agreed],
    difference: '0',
  };
}

function obstacleOf({ claimed, computed, isConfirmed }: CertificationInput): Bilingual | undefined {
  if (!computed) {
    return {
      zh: '没有取值方法，无法从台账计算。请先确定取值方法。',
      en: 'No measure is declared: nothing to compute from.',
    };
  }
  if (!isConfirmed) {
    return {
      zh: '取值方法只是系统提议，尚未经人确认。请先确认。',
      en: 'The measure is only proposed; confirm it first.',
    };
  }
  if (computed.status === 'judgement') {
    return {
      zh: '定性指标由评价人判断，不作数值认定。',
      en: 'A qualitative target is judged by a person, not certified by figures.',
    };
  }
  if (computed.status === 'undefined')
    return computed.notes[0] ?? { zh: '计算不出数值。', en: 'No value can be computed.' };
  if (!claimed) return { zh: '没有填报实际完成值。', en: 'No actual value was claimed.' };
  return undefined;
}

function shown({ value = '', unit }: MeasuredActual): string {
  return `${value}${unit}`;
}

function incomparable(claimed: Actual, computed: MeasuredActual): Bilingual {
  return {
    zh: `填报的“${claimed.text}”与计算的 ${shown(computed)} 不是同一种量，无法比较。请核对单位和取值方法。`,
    en: `The claimed "${claimed.text}" and the computed ${shown(computed)} are not of one kind; check unit and measure.`,
  };
}

function different(claimed: Actual, computed: MeasuredActual, difference: string | undefined): Bilingual {
  const [zh, en] =
    difference === undefined
      ? ['', '']
      : [`，相差 ${difference}${computed.unit}`, `, off by ${difference}${computed.unit}`];
  return {
    zh: `填报“${claimed.text}”，台账计算为 ${shown(computed)}${zh}（${computed.sentence.zh}）。`,
    en: `Claimed "${claimed.text}", computed ${shown(computed)}${en} (${computed.sentence.en}).`,
  };
}

function rounded(computed: MeasuredActual): Bilingual {
  return {
    zh: `计算值 ${shown(computed)}，按填报的位数四舍五入后一致。`,
    en: `Computed ${shown(computed)}; equal when rounded as claimed.`,
  };
}

function fewAnswers({ measure, denominator }: MeasuredActual): Bilingual[] {
  if (measure.take.kind !== 'survey' || Number(denominator) >= 30) return [];
  return [{ zh: `有效问卷只有 ${denominator} 份。`, en: `Only ${denominator} valid returns.` }];
}

function flaws(evidence: EvidenceSummary | undefined): Bilingual[] {
  if (!evidence) return [];
  const { records, withExhibit, datedOutside, usedTwice, enteredLate } = evidence;
  const without = records - withExhibit;
  const found: (Bilingual | false)[] = [
    without > 0 && {
      zh: `${records} 条记录中 ${without} 条没有佐证。`,
      en: `${without} of ${records} records have no exhibit.`,
    },
    datedOutside.length > 0 && {
      zh: `${datedOutside.length} 份佐证的日期不在期间内（${datedOutside[0]?.name} ${datedOutside[0]?.date} 等）。`,
      en: `${datedOutside.length} exhibits are dated outside the period (${datedOutside[0]?.name}, ${datedOutside[0]?.date} …).`,
    },
    usedTwice.length > 0 && {
      zh: `${usedTwice.length} 份佐证用于多条记录（${usedTwice[0]?.name} 等）。`,
      en: `${usedTwice.length} exhibits serve more than one record (${usedTwice[0]?.name} …).`,
    },
    enteredLate.length > 0 && {
      zh: `${enteredLate.length} 条记录在期间关闭后补录。`,
      en: `${enteredLate.length} records were entered after the period was closed.`,
    },
  ];
  return found.filter((flaw) => flaw !== false);
}
