import type {
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import { tablesWithoutTenant } from './tenant-predicate.ts';

/**
 * Refuses every query that reads or changes a table of the tenants without saying which tenant: a programmer's mistake, found before the
 * query reaches the database. Work over all tenants (backup, the list of the log's tenants) uses `acrossTenants`, by name.
 */
export class TenantGuard implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    const open = tablesWithoutTenant(node as OperationNode);
    if (open.length > 0)
      throw new Error(
        `A query on ${open.join(', ')} does not say for which tenant: add where('tenant', '=', …), or use acrossTenants(db) if it is meant for all.`,
      );
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
