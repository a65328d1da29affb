import { type Migration, Migrator } from 'kysely/migration';
import { OperationalError } from '../../base/operational-error.ts';
import type { Database } from '../database.ts';
import * as initial from './0001-initial.ts';
import * as accountsAndWorkflow from './0002-accounts-and-workflow.ts';
import * as draftsAndPapers from './0003-drafts-and-papers.ts';
import * as importPreviews from './0004-import-previews.ts';
import * as filingsAndPublications from './0005-filings-and-publications.ts';
import * as accessAndAdministration from './0006-access-and-administration.ts';
import * as operation from './0007-operation.ts';
import * as answersToComments from './0008-answers-to-comments.ts';
import * as regionProfiles from './0010-region-profiles.ts';

/** Every migration by its name, in their order. A migration only adds; one that has been released is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-accounts-and-workflow': accountsAndWorkflow,
  '0004-import-previews': importPreviews,
  '0003-drafts-and-papers': draftsAndPapers,
  '0005-filings-and-publications': filingsAndPublications,
  '0006-access-and-administration': accessAndAdministration,
  '0007-operation': operation,
  '0008-answers-to-comments': answersToComments,
  '0010-region-profiles': regionProfiles,
};

/** Brings the database to the newest schema. Safe when several processes do it at once: the migrator holds a lock. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const said = error instanceof Error ? error.message : String(error);
  throw new OperationalError('database_version_differs', {
    zh: `数据库结构无法升级到本版本：${said}。如果数据库由更新的明绩版本建立，请使用那个版本。`,
    en: `The database cannot be brought to this version's schema: ${said}; if a newer Mingji made it, use that one.`,
  });
}
