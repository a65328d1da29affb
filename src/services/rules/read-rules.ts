import { yearInChina } from '../../base/china-time.ts';
import type { RuleDecision } from '../../model/region-profile.ts';
import type { Acting } from '../acting/actor.ts';
import { listRules, type RuleEntry } from '../checking/rule-catalogue.ts';
import { profileInForce, readProfileChain } from '../profiles/profile-chain.ts';

/** A rule with what holds for the actor's region in a year; null where the rule holds as it is. */
export interface RuleView extends RuleEntry {
  readonly setting: RuleDecision | null;
}

/** Every rule with what is decided about it for a fiscal year; the present one where none is named. */
export async function readRules({ data, actor, now }: Acting, fiscalYear?: number): Promise<readonly RuleView[]> {
  const chain = await readProfileChain(data.store.db, actor.tenant, yearInChina(now()));
  const { rules } = profileInForce(chain, fiscalYear).content;
  return listRules().map((rule) => ({ ...rule, setting: rules[rule.id] ?? null }));
}
