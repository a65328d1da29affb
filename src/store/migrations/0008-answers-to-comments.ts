import { type Kysely, sql } from 'kysely';

/** What the preparer answers to a comment when it is marked as dealt with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table plan_comments add column answer text not null default ''`.execute(db);
}
