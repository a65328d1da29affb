import type { Severity } from '../../model/finding.ts';
import {
  deleteRuleSetting,
  listRuleSettings,
  putRuleSetting,
  type RuleSettingRow,
} from '../../store/rules/rule-settings.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { findRule, listRules, type RuleEntry } from '../checking/rule-catalogue.ts';
import { regionOf } from './check-settings.ts';

/** A rule with what the region has decided about it; null where the rule holds as it is. */
export interface RuleView extends RuleEntry {
  readonly setting: RuleSettingRow | null;
}

/** Every rule with the decisions of the actor's region. */
export async function readRules({ data, actor }: Acting): Promise<readonly RuleView[]> {
  const settings = await listRuleSettings(data.store.db, regionOf(actor.tenant));
  const byRule = new Map(settings.map((setting) => [setting.rule, setting]));
  return listRules().map((rule) => ({ ...rule, setting: byRule.get(rule.id) ?? null }));
}

export interface RuleDecision {
  readonly severity: Severity | 'off';
  /** Printed in every report that leaves the rule out. */
  readonly reason: string;
}

/** Switches a rule off for the region or gives it another weight, with the reason. Papers that come from now on are checked so. */
export async function decideRule(acting: Acting, id: string, { severity, reason }: RuleDecision): Promise<RuleView> {
  const rule = findRule(id);
  const { actor } = acting;
  const tenant = regionOf(actor.tenant);
  return act(acting, { tenant, action: 'rule-setting.set' }, async (step) => {
    const before = (await listRuleSettings(step.db, tenant)).find((one) => one.rule === id);
    const setting = { tenant, rule: id, severity, reason, changed_at: step.at, changed_by: actor.name };
    await putRuleSetting(step.db, setting);
    await step.record({ subject: `rule/${id}`, before: decisionOf(before), after: { severity, reason } });
    return { ...rule, setting };
  });
}

/** Lets a rule hold as it is again. */
export async function undecideRule(acting: Acting, id: string): Promise<RuleView> {
  const rule = findRule(id);
  const tenant = regionOf(acting.actor.tenant);
  return act(acting, { tenant, action: 'rule-setting.remove' }, async (step) => {
    const before = (await listRuleSettings(step.db, tenant)).find((one) => one.rule === id);
    await deleteRuleSetting(step.db, tenant, id);
    await step.record({ subject: `rule/${id}`, before: decisionOf(before), after: {} });
    return { ...rule, setting: null };
  });
}

function decisionOf(row: RuleSettingRow | undefined): object {
  return row ? { severity: row.severity, reason: row.reason } : {};
}
