import type { Bilingual } from '../../base/bilingual.ts';
import { severityNames } from '../../checking/reports/report-words.ts';
import type { RegionProfile, RuleDecision } from '../../model/region-profile.ts';
import { ruleProfileOf } from '../../regulations/profiles/region-scoring.ts';
import { findRule } from '../checking/rule-catalogue.ts';
import { linesOf } from './profile-lines.ts';

/** One thing that a profile says otherwise than another, in words. */
export interface ProfileDifference {
  readonly part: 'scoring' | 'rules' | 'basis';
  readonly name: Bilingual;
  readonly before: Bilingual;
  readonly after: Bilingual;
}

/** What changes when one profile takes the place of another, in the order of the page. Both have to be sound. */
export function profileDifferences(before: RegionProfile, after: RegionProfile): readonly ProfileDifference[] {
  return [...basisDifference(before, after), ...scoringDifferences(before, after), ...ruleDifferences(before, after)];
}

function basisDifference(before: RegionProfile, after: RegionProfile): ProfileDifference[] {
  if (before.basis === after.basis) return [];
  const name = { zh: '发文依据', en: 'Notice' };
  return [{ part: 'basis', name, before: said(before.basis), after: said(after.basis) }];
}

const said = (text: string): Bilingual => (text === '' ? { zh: '无', en: 'none' } : { zh: text, en: text });
const NOBODY = { id: '-', version: '0', title: { zh: '', en: '' }, region: '', fiscalYear: 0, basis: '' };

/** Line by line, for papers with 成本 within output; of those with it as a level 1 only the points of level 1 are their own. */
function scoringDifferences(before: RegionProfile, after: RegionProfile): ProfileDifference[] {
  const worded = ({
    scoring,
  }: RegionProfile): ReadonlyMap<string, { readonly name: Bilingual; readonly value: Bilingual }> => {
    const [plain, withCost] = [false, true].map((hasCost) => linesOf(ruleProfileOf(scoring, NOBODY, hasCost)));
    const level1 = withCost?.find(({ name }) => name.zh === LEVEL1)?.value;
    const lines = (plain ?? []).map(({ name, value }) => [name.zh, { name, value }] as const);
    return new Map(level1 ? [...lines, [WITH_COST.zh, { name: WITH_COST, value: level1 }]] : lines);
  };
  const [then, now] = [worded(before), worded(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): ProfileDifference[] => {
    const [left, right] = [then.get(key), now.get(key)];
    const name = right?.name ?? left?.name;
    if (!name || left?.value.zh === right?.value.zh) return [];
    return [{ part: 'scoring', name, before: left?.value ?? BY_RATIO, after: right?.value ?? BY_RATIO }];
  });
}

const LEVEL1 = '一级指标分值';
const WITH_COST: Bilingual = { zh: `${LEVEL1}（成本为一级指标）`, en: 'Weights of level 1 (cost as a level 1)' };
/** Only satisfaction has a line that may be absent. */
const BY_RATIO: Bilingual = { zh: '按完成比例得分', en: 'by ratio' };

function ruleDifferences({ rules: before }: RegionProfile, { rules: after }: RegionProfile): ProfileDifference[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id): ProfileDifference[] => {
    const [left, right] = [decisionText(before[id]), decisionText(after[id])];
    if (left.zh === right.zh) return [];
    return [{ part: 'rules', name: titleOf(id), before: left, after: right }];
  });
}

const decisionNames = { ...severityNames, off: { zh: '停用', en: 'off' } };

function decisionText(decision: RuleDecision | undefined): Bilingual {
  if (!decision) return { zh: '按原规则', en: 'as it is' };
  const { severity, reason } = decision;
  const name = decisionNames[severity];
  return reason === '' ? name : { zh: `${name.zh}：${reason}`, en: `${name.en}: ${reason}` };
}

/** A rule of an earlier version of the program is named by its id. */
function titleOf(id: string): Bilingual {
  try {
    return findRule(id).title;
  } catch {
    return { zh: id, en: id };
  }
}
