import type { Bilingual } from '../../base/bilingual.ts';
import { allEndpoints } from '../../contract/all-endpoints.ts';
import { auditActions } from '../../model/audit-action.ts';

const summaries: ReadonlyMap<string, Bilingual> = new Map(allEndpoints.map(({ id, summary }) => [id, summary]));

/**
 * What a name in the audit trail is called: what people do has words of its own, an operation that was refused goes by its summary, and what this
 * program does not know (left by another version) by its name.
 */
export function actionName(action: string): Bilingual {
  return auditActions.get(action) ?? summaries.get(action) ?? { zh: action, en: action };
}
