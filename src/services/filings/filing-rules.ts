import { OperationalError } from '../../base/operational-error.ts';
import type { FilingKind } from '../../model/filing.ts';
import { findFilingVersion } from '../../store/filings/filing-versions.ts';
import { type FilingRow, findFilingRow, updateFilingRow } from '../../store/filings/filings.ts';
import { planOf } from '../plans/plan-of.ts';
import type { DocumentRules } from '../workflow/document-rules.ts';
import { basisObstacles, basisOf } from './filing-basis.ts';
import { mustBeUnlockedPeriod } from './filing-locks.ts';
import { obstaclesOf } from './filing-obstacles.ts';
import { auditedFiling, contentOf } from './filing-view.ts';

/**
 * Monitoring and self-evaluation on the common way of documents: whoever saved the last entries has written it, comments speak of the plan's
 * lines, and it is handed in only when no value and no mandatory reason is missing and it was scored by the profile in force.
 */
export function filingRules(kind: FilingKind): DocumentRules<FilingRow> {
  return {
    kind,
    idOf: ({ filing_id }) => filing_id,
    find: findFilingRow,
    update: updateFilingRow,
    async writtenBy(db, { tenant, filing_id, version }) {
      const stored = await findFilingVersion(db, tenant, filing_id, version);
      if (!stored) throw new Error(`filingRules: the filing ${filing_id} has no version ${version}`);
      return [stored.writtenBy];
    },
    async planOf(db, row, version) {
      if (version === row.version) return planOf(db, row);
      return planOf(db, { ...row, plan_version: (await contentOf(db, row, version)).planVersion });
    },
    mustBeUnlocked: mustBeUnlockedPeriod,
    async mustBeReady(db, row, step) {
      if (step !== 'submit') return;
      const content = await contentOf(db, row, row.version);
      const open = [...basisObstacles(row, await basisOf(db, row)), ...obstaclesOf(content)];
      if (open.length > 0) throw incomplete(open);
    },
    audited: auditedFiling,
  };
}

const MOST_NAMED = 5;

function incomplete(open: ReturnType<typeof obstaclesOf>): OperationalError {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    open
      .slice(0, MOST_NAMED)
      .map(({ label, why }) => `${label}：${why[language]}`)
      .join(language === 'zh' ? '' : ' '),
  );
  return new OperationalError('filing_incomplete', {
    zh: `还有 ${open.length} 处没有填好，不能提交。${zh}`,
    en: `${open.length} things are still open; it cannot be handed in. ${en}`,
  });
}
