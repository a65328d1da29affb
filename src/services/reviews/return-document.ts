import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { findOffice, listOffices, type OfficeRow } from '../../store/organisation/offices.ts';
import { type ReviewDocumentRow, updateReviewDocument } from '../../store/reviews/review-documents.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee, visibleOffices } from '../organisation/visible-offices.ts';
import { readReviewDocument } from './read-reviews.ts';

export interface ReturnInput {
  /** The office that gets it back; where none is named, the one of the region whose name the paper bears. */
  readonly to?: TenantKey | undefined;
  readonly note: string;
}

/**
 * Returns a paper to an office with everything that was found in it: from then on that office sees it. Returned once more, to another, it leaves
 * the one that got it by mistake.
 */
export async function returnDocument(
  acting: Acting,
  id: string,
  number: number,
  input: ReturnInput,
): Promise<ReviewDocumentRow> {
  const document = await readReviewDocument(acting, id, number);
  const to = input.to ?? (await officeNamed(acting, document.department));
  await mustBeAtWork(acting, to);
  const { tenant } = acting.actor;
  return act(acting, { tenant, action: 'review.return' }, async (step) => {
    const mark = {
      returned_at: step.at,
      returned_by: acting.actor.displayName,
      return_note: input.note,
      returned_to: to,
    };
    const returned = await updateReviewDocument(step.db, document, ['checked', 'unreadable'], mark);
    if (!returned) throw notYet();
    const findings = { errors: returned.errors, warnings: returned.warnings, hints: returned.hints };
    const before = document.returned_to === null ? undefined : { to: document.returned_to, note: document.return_note };
    await step.record({ subject: `review/${id}/${number}`, before, after: { to, note: input.note, ...findings } });
    return returned;
  });
}

/** The one office of the region that bears the name on a paper; undefined where there is none, or several. */
export async function proposedOffice(acting: Acting, name: string | null): Promise<OfficeRow | undefined> {
  const among = await visibleOffices(acting);
  const offices = await listOffices(acting.data.store.db, { among, after: '', limit: among.length });
  const named = offices.filter((office) => office.name === name && getsPapers(office));
  return named.length === 1 ? named[0] : undefined;
}

/** Those who make papers and still work: what goes to another is read by nobody. */
const getsPapers = ({ kind, closed_at }: OfficeRow): boolean =>
  (kind === 'department' || kind === 'unit') && closed_at === null;

async function mustBeAtWork(acting: Acting, tenant: TenantKey): Promise<void> {
  await mustSee(acting, tenant);
  const office = await findOffice(acting.data.store.db, tenant);
  if (office && getsPapers(office)) return;
  throw new OperationalError('request_invalid', {
    zh: '只能退回给编报绩效文本的部门或单位，已停用的不行。',
    en: 'A paper goes back to a department or unit that is at work.',
  });
}

async function officeNamed(acting: Acting, name: string | null): Promise<TenantKey> {
  const office = await proposedOffice(acting, name);
  if (office) return office.tenant;
  throw new OperationalError('request_invalid', {
    zh:
      name === null
        ? '文本里没有写明单位，请用 to 指定退回给谁。'
        : `本区划没有（或不止一个）单位名为“${name}”，请用 to 指定退回给谁。`,
    en:
      name === null
        ? 'The paper names no office; say in "to" who gets it back.'
        : `The region has not exactly one office named "${name}"; say in "to" who gets it back.`,
  });
}

const notYet = (): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: '这份文本还没有检查完，请稍后再退回。',
    en: 'This paper has not been checked yet; return it in a moment.',
  });
