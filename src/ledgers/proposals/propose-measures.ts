import type { Bilingual } from '../../base/bilingual.ts';
import { foldWidth } from '../../base/fold-width.ts';
import { isCostOfOne } from '../../model/cost-of-one.ts';
import { level2Of } from '../../model/indicator-class.ts';
import type { LedgerDefinition, ProposalRule } from '../../model/ledger.ts';
import type { MeasureDeclaration, MeasureTake } from '../../model/measure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { NumberTarget, Target } from '../../model/target.ts';
import { deadlineOf } from '../../model/target-grammar/deadline.ts';
import { timeUnitOf } from '../measures/time-unit.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** A measure that an indicator's wording suggests. It counts for nothing until a person confirms it. */
export interface Proposal {
  readonly measure: MeasureDeclaration;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

/** What is known beside the indicator itself. */
export interface ProposalContext {
  readonly ledgers: readonly LedgerDefinition[];
  readonly fiscalYear: number;
  /** The project's name, as its payments bear it; absent where it is no project's indicator. */
  readonly project?: string | undefined;
  /** An indicator of the department as a whole (部门整体绩效目标): its subordinate units count. */
  readonly isWholeDepartment?: boolean | undefined;
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };
/** Opinion work is counted by other systems alone: whatever else such words suggest, the figure is a tally with its source (SPEC 7, Scope). */
const TALLY_ONLY = /舆情|舆论|评论员|网评|跟帖|引导帖|删帖|管控账号|有害信息/;
const HOW_COUNTED =
  /完成|实际|全年|年度|计划|组织|开展|举办|召开|参[加与训演会]|观众|群众|学员|人员|活动|工作|任务|项目|数量|总量|次数|人数|人次|场次|期数|个数|件数|总数|率|及时|按期|按时|时间|时限|时长|情况|规模/g;
const CEREMONY = /制定|印发|出台|建成|完成时间|完成时限|完成日期|开通|上线/;

/**
 * What the wording of an indicator suggests, the surest first; empty when nothing does. The rules stand with the ledgers (`proposals`), so
 * that an office's own ledgers propose as well. Words count before units; a unit that does not fit is no proposal.
 */
export function proposeMeasures(indicator: Indicator, context: ProposalContext): readonly Proposal[] {
  const proposals = proposalsOf(indicator, context);
  if (!context.isWholeDepartment) return proposals;
  return proposals.map((proposal) => ({
    ...proposal,
    measure: { ...proposal.measure, offices: 'with-subordinates' },
    reason: {
      zh: `${proposal.reason.zh}部门整体的指标，所属单位的记录一并计算。`,
      en: `${proposal.reason.en} It is an indicator of the whole department: subordinate units count as well.`,
    },
  }));
}

function proposalsOf(indicator: Indicator, { ledgers, fiscalYear, project }: ProposalContext): readonly Proposal[] {
  const { target } = indicator;
  if (target.kind === 'not-applicable' || target.kind === 'absent') return [];
  const words = plain(`${indicator.level3} ${indicator.description ?? ''}`);
  if (TALLY_ONLY.test(words)) return tallyOf(indicator, ledgers);
  const found = ledgers.flatMap((ledger) => ledgerProposals(ledger, indicator, words, project));
  if (target.kind === 'qualitative' && deadlineOf(target, fiscalYear) === undefined)
    return judgementOf(found, words, ledgers);
  const deadline = deadlineOf(target, fiscalYear);
  const proposals = deadline === undefined ? found : completions(found);
  const distinct = new Map(
    proposals.map((proposal) => [JSON.stringify(proposal.measure), proposal]).reverse() as [string, Proposal][],
  );
  return [...distinct.values()].reverse().sort((a, b) => RANK[a.confidence] - RANK[b.confidence]);
}

function plain(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

function numbersOf(target: Target): readonly NumberTarget[] {
  return target.kind === 'number' ? [target] : target.kind === 'list' ? target.parts : [];
}

function ledgerProposals(
  ledger: LedgerDefinition,
  indicator: Indicator,
  words: string,
  project: string | undefined,
): Proposal[] {
  const name = plain(indicator.level3);
  if (isForOneOfSomething(indicator.target)) return [];
  return (ledger.proposals ?? []).flatMap((rule) => {
    const pattern = new RegExp(rule.words);
    const match = pattern.exec(name) ?? (saysNothing(name) ? pattern.exec(words) : null);
    if (!match) return [];
    const inName = pattern.test(name);
    const fit = unitFit(rule, indicator.target);
    if (!fit || !isOfClass(ledger, indicator)) return [];
    const measure = declare(ledger, rule, fit.unit, project, fit.isMonthly);
    const confidence = inName ? (rule.confidence ?? 'medium') : lower(rule.confidence ?? 'medium');
    return [{ measure, confidence, reason: reasonOf(ledger, match[0], inName, fit.unit) }];
  });
}

/**
 * A name that says how something is counted and not what ("参加人数", "举办场次"). Only then is the description asked: it tells how the work is
 * done and what it is for, and would make 网络安全事件 an outage because it is "to keep 业务 from 中断".
 */
function saysNothing(name: string): boolean {
  return name.replaceAll(HOW_COUNTED, '') === '';
}

/** What is meant for one of something (元/亩, 次/季) no figure of a year gives; so many a month or a year it does. */
function isForOneOfSomething(target: Target): boolean {
  return numbersOf(target).some(({ per }) => per !== undefined && per !== '月' && per !== '年');
}

/**
 * Costs are paid, satisfaction is surveyed: words alone would find a training in 培训满意度 and a purchase in 采购成本. What was paid in a year
 * is no cost of one (人均培训成本), which the words of its payments do not give.
 */
function isOfClass({ id }: LedgerDefinition, { level1, level2, level3, target }: Indicator): boolean {
  const level = level2Of(level2);
  const isCost = level === 'cost' || level === 'economic-cost' || /成本/.test(level1);
  const isMoney = numbersOf(target).some(({ unit }) => /^(?:[千万亿]|百万)?元$/.test(unit));
  const isSatisfaction = level === 'satisfaction' || /满意/.test(level3);
  if (id === 'payment') return (isCost || isMoney) && !isCostOfOne(level3);
  if (id === 'survey') return isSatisfaction || /问卷|调查/.test(level3);
  return !isSatisfaction && !(isCost && isMoney && id !== 'purchase');
}

function unitFit(
  { units }: ProposalRule,
  target: Target,
): { readonly unit: string; readonly isMonthly: boolean } | undefined {
  const numbers = numbersOf(target);
  if (numbers.length === 0) return { unit: '', isMonthly: false };
  for (const { unit, per } of numbers) {
    const isMonthly = per === '月';
    const full = isMonthly ? `${unit}/月` : unit;
    if (!units || units.includes(full) || units.includes(unit)) return { unit, isMonthly };
    if (unit === '') return { unit, isMonthly };
  }
  return undefined;
}

function declare(
  ledger: LedgerDefinition,
  rule: ProposalRule,
  unit: string,
  project: string | undefined,
  isMonthly: boolean,
): MeasureDeclaration {
  const own =
    isMonthly && rule.measure.kind === 'count' ? ({ kind: 'monthly-minimum' } as const) : inUnit(rule.measure, unit);
  const hasProject = ledger.id === 'payment' && project !== undefined;
  const where = [...(rule.where ?? []), ...(hasProject ? [{ field: 'project', in: [project] }] : [])];
  return { ledger: ledger.id, take: own, ...(where.length > 0 ? { where } : {}) };
}

/** Lengths of time in the unit of the target. */
function inUnit(take: MeasureTake, unit: string): MeasureTake {
  const time = timeUnitOf(unit);
  return take.kind === 'duration' && time ? { ...take, unit: time } : take;
}

function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

function reasonOf({ title }: LedgerDefinition, words: string, inName: boolean, unit: string): Bilingual {
  const where = inName ? { zh: '指标名称', en: 'name' } : { zh: '指标描述', en: 'description' };
  const counted = unit === '' ? { zh: '', en: '' } : { zh: `，单位是“${unit}”`, en: `, its unit is "${unit}"` };
  return {
    zh: `${where.zh}中有“${words}”${counted.zh}，${title.zh}台账记录这类事项。`,
    en: `The ${where.en} says "${words}"${counted.en}; the ledger "${title.en}" records such things.`,
  };
}

function tallyOf({ level3 }: Indicator, ledgers: readonly LedgerDefinition[]): Proposal[] {
  if (!ledgers.some(({ id }) => id === 'tally')) return [];
  return [
    {
      measure: { ledger: 'tally', take: { kind: 'tally', field: 'count' }, where: [{ field: 'what', in: [level3] }] },
      confidence: 'high',
      reason: {
        zh: '这类数字由其他系统统计，明绩只登记数量和来源文件，不记内容。',
        en: 'Other systems count this; only the number and its source document are recorded, never contents.',
      },
    },
  ];
}

/** A target that is a day asks when something was done, not how often. */
function completions(found: readonly Proposal[]): Proposal[] {
  return found.map(({ measure, confidence, reason }) => ({
    measure: { ...measure, take: { kind: 'completed-by' } },
    confidence: lower(confidence),
    reason,
  }));
}

function judgementOf(found: readonly Proposal[], words: string, ledgers: readonly LedgerDefinition[]): Proposal[] {
  const reason = {
    zh: '指标值是定性的，由评价人判断；台账记录作为依据。',
    en: 'The target is qualitative: a person decides, on the records.',
  };
  const [first] = found;
  const ledger = first?.measure.ledger ?? (CEREMONY.test(words) ? 'document' : undefined);
  if (ledger === undefined || !ledgers.some(({ id }) => id === ledger)) return [];
  return [{ measure: { ledger, take: { kind: 'judgement' } }, confidence: 'low', reason }];
}
