import type { Bilingual } from '../../base/bilingual.ts';
import { builtInLedgers, findLedger } from '../../ledgers/definitions/built-in-ledgers.ts';
import { indicatorLibrary } from '../../ledgers/library/indicator-library.ts';
import { proposeMeasures } from '../../ledgers/proposals/propose-measures.ts';
import { level2Of } from '../../model/indicator-class.ts';
import type { Indicator, Plan } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { listEarlierPlans } from '../../store/workflow/earlier-plans.ts';
import type { Acting } from '../acting/actor.ts';

/** An indicator to take over. */
export interface IndicatorSuggestion {
  readonly source: 'library' | 'own';
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly unit: string;
  readonly basis: string;
  /** The ledger whose records measure it; null where none does. */
  readonly ledger: { readonly id: string; readonly title: Bilingual } | null;
  /** Where an own one stood last. */
  readonly seen: { readonly plan: string; readonly fiscalYear: number; readonly project: string | null } | null;
}

export interface SuggestionSearch {
  readonly text: string;
  /** As printed: “数量指标” or “数量”. */
  readonly level2?: string | undefined;
  readonly limit: number;
}

/** Plans that are looked through: those of the last years, whatever their number. */
const PLANS = 20;

/** Indicators out of the own earlier plans and of the library whose names are near to what was typed, the nearest first. */
export async function suggestIndicators(acting: Acting, search: SuggestionSearch): Promise<IndicatorSuggestion[]> {
  const { text, level2, limit } = search;
  const wanted = level2 === undefined ? undefined : (level2Of(level2) ?? level2);
  const all = [...(await ownIndicators(acting)), ...libraryIndicators];
  const byName = new Map<string, IndicatorSuggestion>();
  for (const one of all) {
    const key = `${level2Of(one.level2) ?? one.level2} ${one.level3}`;
    if (!byName.has(key)) byName.set(key, one);
  }
  return [...byName.values()]
    .filter((one) => wanted === undefined || (level2Of(one.level2) ?? one.level2) === wanted)
    .map((one) => ({ one, nearness: nearness(text, one.level3) }))
    .filter((found) => text === '' || found.nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, limit)
    .map(({ one }) => one);
}

const libraryIndicators: readonly IndicatorSuggestion[] = indicatorLibrary.map(({ ledger, ...line }) => ({
  ...line,
  source: 'library',
  unit: unitOf(parseTarget(line.target)),
  ledger: ledgerNamed(ledger),
  seen: null,
}));

async function ownIndicators({ data, actor, now }: Acting): Promise<IndicatorSuggestion[]> {
  const years = { from: 1990, to: now().getUTCFullYear() + 1 };
  const rows = await listEarlierPlans(data.store.db, actor.tenant, years, PLANS);
  return rows.flatMap(({ plan_id, fiscal_year, plan }) =>
    linesOf(plan).map(({ line, project }): IndicatorSuggestion => {
      const [measured] = proposeMeasures(line, {
        ...{ ledgers: builtInLedgers, fiscalYear: fiscal_year },
        project: project ?? undefined,
      });
      return {
        ...{ source: 'own', level1: line.level1, level2: line.level2, level3: line.level3 },
        ...{ target: line.target.text, unit: unitOf(line.target), basis: line.basis ?? '' },
        ledger: ledgerNamed(measured?.measure.ledger),
        seen: { plan: plan_id, fiscalYear: fiscal_year, project },
      };
    }),
  );
}

function linesOf({ indicators, projects }: Plan): { readonly line: Indicator; readonly project: string | null }[] {
  return [
    ...indicators.map((line) => ({ line, project: null })),
    ...projects.flatMap(({ name, indicators: lines }) => lines.map((line) => ({ line, project: name }))),
  ].filter(({ line }) => line.level3 !== '' && line.horizon === 'annual');
}

function unitOf(target: Target): string {
  return target.kind === 'number' ? target.unit : '';
}

function ledgerNamed(id: string | undefined): IndicatorSuggestion['ledger'] {
  const ledger = findLedger(id);
  return ledger ? { id: ledger.id, title: ledger.title } : null;
}

/** 0 for nothing in common; a name that holds the words is nearer than one that shares some pairs of signs with them. */
function nearness(text: string, name: string): number {
  const words = text.replace(/\s/g, '');
  if (words === '') return 0;
  if (name.includes(words)) return 2 + words.length / name.length;
  const signs = [...words];
  const pairs = signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
  return pairs.filter((pair) => name.includes(pair)).length / pairs.length;
}
