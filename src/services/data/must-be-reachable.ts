import { OperationalError } from '../../base/operational-error.ts';
import { answers } from '../../store/answers.ts';
import type { Data } from './open-data.ts';

/** Throws `database_unreachable` when the database does not answer. */
export async function mustBeReachable({ store }: Data): Promise<void> {
  if (await answers(store.db)) return;
  throw new OperationalError('database_unreachable', {
    zh: '数据库没有响应。',
    en: 'The database does not answer.',
  });
}
