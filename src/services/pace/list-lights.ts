import { dayInChina, yearInChina } from '../../base/china-time.ts';
import type { Filing } from '../../model/filing.ts';
import type { Light } from '../../model/monitoring.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { countLogsOf } from '../../store/log/log-entries.ts';
import { listSubtrees } from '../../store/organisation/offices.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { listPlanRows, type PlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { logMemory } from '../data/log-memory.ts';
import { fillFiling } from '../filings/fill-filing.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { regionOf } from '../organisation/region-of.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { mustSeeApproved } from '../plans/approved-plan.ts';
import { type ProfileChain, profileInForce, readProfileChain } from '../profiles/profile-chain.ts';
import { scoringIn } from '../profiles/scoring-profile.ts';
import { lastDayOf } from './today.ts';

/** The lights of one plan as of a day. */
export interface PlanLights {
  readonly row: PlanRow;
  readonly through: string;
  /** A monitoring as it would be today, with nothing added by a person; it is filed nowhere. */
  readonly filing: Filing;
}

export interface LightSearch {
  readonly fiscalYear?: number | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The money and goal lights of the approved plans that the actor sees, newest plan first, as of today. */
export async function listLights(acting: Acting, search: LightSearch): Promise<readonly PlanLights[]> {
  const among = await visibleOffices(acting);
  const { db } = acting.data.store;
  const rows = await listPlanRows(db, { ...search, among, wasApproved: true });
  const logs = await logsBelow(acting, new Set(rows.map((row) => row.tenant)));
  const profiles = await profilesOf(acting, rows);
  const lights: PlanLights[] = [];
  for (const row of rows) lights.push(await lightsOf(acting, row, logs.get(row.tenant) ?? '', profiles));
  return lights;
}

/** How every indicator of an approved plan stands today. */
export async function readPace(acting: Acting, planId: string): Promise<PlanLights> {
  const { row } = await mustSeeApproved(acting, planId);
  const logs = await logsBelow(acting, new Set([row.tenant]));
  return lightsOf(acting, row, logs.get(row.tenant) ?? '', await profilesOf(acting, [row]));
}

type Profiles = ReadonlyMap<TenantKey, ProfileChain>;

/** What the regions of the plans have decided, by region. */
async function profilesOf({ data, now }: Acting, rows: readonly PlanRow[]): Promise<Profiles> {
  const regions = [...new Set(rows.map(({ tenant }) => regionOf(tenant)))];
  const chains = regions.map(
    async (one) => [one, await readProfileChain(data.store.db, one, yearInChina(now()))] as const,
  );
  return new Map(await Promise.all(chains));
}

/** By office, how long the logs are that its plans' figures can rest on: its own and, for the department as a whole, those of every unit under it. */
async function logsBelow({ data }: Acting, tenants: ReadonlySet<TenantKey>): Promise<ReadonlyMap<TenantKey, string>> {
  const { db } = data.store;
  const trees = await listSubtrees(db, [...tenants]);
  const sizes = await countLogsOf(db, [...new Set([...trees.values()].flat())]);
  return new Map(
    [...trees].map(([root, offices]) => [root, offices.map((one) => `${one}:${sizes.get(one) ?? 0}`).join(' ')]),
  );
}

const remembered = logMemory<PlanLights>();

function lightsOf(acting: Acting, row: PlanRow, logs: string, profiles: Profiles): Promise<PlanLights> {
  const profile = profiles.get(regionOf(row.tenant));
  if (!profile) throw new Error(`lightsOf: nothing was read of the region of ${row.tenant}`);
  const { region, decided } = profileInForce(profile, row.fiscal_year);
  const decision = decided ? `${region?.tenant}/${decided.fiscalYear}@${decided.version}` : '';
  const through = lastDayOf(row.fiscal_year, dayInChina(acting.now())) ?? `${row.fiscal_year}-01-01`;
  const key = `${logs} ${through} ${row.revision} ${decision}`;
  return remembered(acting.data, row.plan_id, key, async () => ({
    ...{ row, through },
    filing: await fillToday(acting, row, through, profile),
  }));
}

async function fillToday(acting: Acting, row: PlanRow, through: string, profiles: ProfileChain): Promise<Filing> {
  const { tenant, plan_id, fiscal_year, approved_version } = row;
  const stored = await findPlan(acting.data.store.db, tenant, plan_id, approved_version ?? undefined);
  if (!stored) throw new Error(`listLights: the plan ${plan_id} has no version ${approved_version}`);
  const { plan } = stored;
  const frame = {
    ...{ kind: 'monitoring' as const, planId: plan_id, planVersion: stored.version, fiscalYear: fiscal_year, through },
    ...{ plan, profile: scoringIn(profiles, fiscal_year, plan) },
  };
  const nothing = { tables: [], lines: [] };
  return fillFiling(await ledgersOf(acting, tenant), frame, nothing, acting.now().toISOString());
}

/** How many indicators stand where; `open` have nothing to go by. */
export function countLights(lines: readonly { readonly light: Light | null }[]): Record<Light | 'open', number> {
  const count = (wanted: Light | null): number => lines.filter(({ light }) => light === wanted).length;
  return { red: count('red'), yellow: count('yellow'), green: count('green'), open: count(null) };
}
