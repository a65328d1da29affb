import type { Bilingual } from '../../base/bilingual.ts';
import { level2Of } from '../../model/indicator-class.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import { type ProposalContext, proposeMeasures } from '../proposals/propose-measures.ts';

/** Why the actual value of a target could not be proved at the year's end, and what to do while the target can still be changed. */
export interface ProvabilityGap {
  readonly code: 'no-ledger' | 'no-denominator' | 'no-survey' | 'no-calendar' | 'not-measurable';
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export interface ProvabilityContext extends ProposalContext {
  /** The measure that was declared for it, if any; else what the wording suggests is looked at. */
  readonly measure?: MeasureDeclaration;
}

const RATES: ReadonlySet<string> = new Set(['ratio', 'sum-ratio', 'within', 'by-due', 'survey', 'latest', 'tally']);

/** Looks at one target when it is set. Empty: its value can be computed from records. A target that does not apply is not looked at. */
export function checkProvability(indicator: Indicator, context: ProvabilityContext): readonly ProvabilityGap[] {
  const { target } = indicator;
  if (target.kind === 'not-applicable' || target.kind === 'absent') return [];
  if (/工作日/.test(unitOf(target))) return [noCalendar()];
  const { ledgers, measure } = context;
  const proposed = proposeMeasures(indicator, context)[0]?.measure;
  const declared = measure ?? proposed;
  if (isSatisfaction(indicator) && declared?.take.kind !== 'survey') return [noSurvey()];
  if (!declared)
    return [
      isRate(target) ? noDenominator(indicator) : target.kind === 'qualitative' ? notMeasurable() : noLedger(indicator),
    ];
  if (!ledgers.some(({ id }) => id === declared.ledger)) return [unknownLedger(declared.ledger)];
  return isRate(target) && !RATES.has(declared.take.kind) && target.kind === 'number' ? [noDenominator(indicator)] : [];
}

function unitOf(target: Target): string {
  return target.kind === 'number'
    ? target.unit
    : target.kind === 'list'
      ? target.parts.map(({ unit }) => unit).join(' ')
      : '';
}

function isRate(target: Target): boolean {
  return /[%‰]/.test(unitOf(target));
}

function isSatisfaction({ level2, level3 }: Indicator): boolean {
  return level2Of(level2) === 'satisfaction' || /满意(?:度|率)/.test(level3);
}

function noLedger({ level3 }: Indicator): ProvabilityGap {
  return {
    code: 'no-ledger',
    message: {
      zh: `没有台账记录“${level3}”这类事项，年终无从计算。`,
      en: `No ledger records "${level3}": nothing to compute from at the year's end.`,
    },
    remedy: {
      zh: '可自定义一个台账，或用“外部计数”登记别处统计的数和来源文件，或换成有台账的指标。',
      en: 'Define a ledger, enter the figure in "tally" with its source, or choose a target with a ledger.',
    },
  };
}

function unknownLedger(id: string): ProvabilityGap {
  return {
    code: 'no-ledger',
    message: {
      zh: `取值方法用的台账“${id}”不存在。`,
      en: `The measure uses the ledger "${id}", which does not exist.`,
    },
    remedy: { zh: '请先建立这个台账，或改用已有的台账。', en: 'Define it first, or use another one.' },
  };
}

function noDenominator({ level3 }: Indicator): ProvabilityGap {
  return {
    code: 'no-denominator',
    message: {
      zh: `“${level3}”是比例，没有台账能给出它的分母。`,
      en: `"${level3}" is a rate, and no ledger gives its denominator.`,
    },
    remedy: {
      zh: '请写明分子和分母各是什么、由哪个台账登记，再确定取值方法；否则改为可以计数的指标。',
      en: 'Say what is divided by what and which ledger holds it, or choose a target that can be counted.',
    },
  };
}

function noSurvey(): ProvabilityGap {
  return {
    code: 'no-survey',
    message: { zh: '满意度没有安排调查，年终没有数据。', en: 'No survey is arranged for this satisfaction target.' },
    remedy: {
      zh: '请安排调查，在“满意度调查”台账登记发放、收回和满意份数，并以它为取值方法。',
      en: 'Arrange a survey and keep its totals in the ledger "survey".',
    },
  };
}

function noCalendar(): ProvabilityGap {
  return {
    code: 'no-calendar',
    message: {
      zh: '以工作日计的时限要有节假日历才能计算，系统没有。',
      en: 'Limits in working days need a calendar of holidays, which is not there.',
    },
    remedy: {
      zh: '请改用自然日或小时，或在台账里登记“办理时限”，用按期完成率取值。',
      en: 'Use days or hours, or keep the due date in the ledger and measure what was done by it.',
    },
  };
}

function notMeasurable(): ProvabilityGap {
  return {
    code: 'not-measurable',
    message: {
      zh: '指标值是定性的，没有台账可作为判断依据。',
      en: 'The target is qualitative and no ledger supports a judgement.',
    },
    remedy: {
      zh: '请改为可以计数的指标值，或写明由谁依据什么判断。',
      en: 'Choose a target that can be counted, or say who judges on what.',
    },
  };
}
