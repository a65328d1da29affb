import type { Bilingual } from '../../base/bilingual.ts';
import { auditActions } from '../../model/audit-action.ts';

/**
 * What the names in the audit trail are called: what people do has words of its own, an operation that was refused goes by its summary, and
 * what this program does not know (left by another version) by its name.
 */
export async function actionNames(): Promise<(action: string) => Bilingual> {
  // Loaded when asked for: the routes hold those of the audit trail too.
  const { routes } = await import('../routes.ts');
  const summaries = new Map(routes.map(({ endpoint }) => [endpoint.id, endpoint.summary]));
  return (action) => auditActions.get(action) ?? summaries.get(action) ?? { zh: action, en: action };
}
