import { OperationalError } from '../../base/operational-error.ts';

/** The state that a change starts from, as the reader of it was told in the ETag. */
export interface Expected {
  readonly revision: number;
}

/** Two people changed the same thing: the second is told, and nothing of the first is lost. */
export function changedMeanwhile(): OperationalError {
  return new OperationalError('changed_meanwhile', {
    zh: '这项内容刚被他人修改。请重新读取，核对后再保存。',
    en: 'Somebody else has changed this meanwhile; read it again, look at the change, then save.',
  });
}
