import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import {
  insertPublication,
  listPublicationRows,
  type PublicationKind,
  type PublicationRow,
} from '../../store/publications/publications.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { auditedPublication, type PublicationView, viewPublication } from './publication-view.ts';
import { publishableDocument } from './published-document.ts';

export interface NewPublication {
  readonly kind: PublicationKind;
  readonly documentId: string;
  /** JSON pointers of what was looked at and cleared. Nothing is cleared by default. */
  readonly cleared: readonly string[];
}

/** Proposes to publish an approved document of the own office, project by project. */
export async function proposePublication(acting: Acting, input: NewPublication): Promise<PublicationView> {
  const { kind, documentId } = input;
  const document = await publishableDocument(acting, kind, documentId);
  const { tenant, fiscalYear, version, plan } = document;
  if (tenant !== acting.actor.tenant) throw notOwn();
  const cleared = [...new Set(input.cleared)];
  mustBeThere(plan, cleared);
  return act(acting, { tenant, action: 'publication.propose' }, async (step) => {
    const others = await listPublicationRows(step.db, { among: [tenant], documentId, limit: 200 });
    if (others.some(({ state }) => state === 'proposed' || state === 'published')) throw thereAlready();
    const office = await findOffice(step.db, tenant);
    const row: PublicationRow = {
      ...{ tenant, publication_id: step.newId(), kind, document_id: documentId, document_version: version },
      ...{ fiscal_year: fiscalYear, title: office?.name ?? tenant, cleared, state: 'proposed', revision: 1 },
      ...{ proposed_at: step.at, proposed_by: acting.actor.account, proposed_by_name: acting.actor.displayName },
      ...{ decided_at: null, decided_by_name: null, note: '', withdrawn_at: null, withdrawn_by_name: null },
      log_index: null,
    };
    await insertPublication(step.db, row);
    await step.record({ subject: `publication/${row.publication_id}`, after: auditedPublication(row) });
    return viewPublication(row, plan);
  });
}

function mustBeThere(plan: Plan, cleared: readonly string[]): void {
  const unknown = cleared.find((subject) =>
    subject === '' ? plan.indicators.length === 0 : !plan.projects[Number(subject.split('/').at(-1))],
  );
  if (unknown === undefined) return;
  throw new OperationalError('unknown_line', {
    zh: `批复的计划里没有“${unknown === '' ? '部门整体' : unknown}”。`,
    en: `The approved plan has nothing at "${unknown}".`,
  });
}

const notOwn = (): OperationalError =>
  new OperationalError('not_allowed', {
    zh: '只有本单位的部门审核人可以申请公开本单位的内容。',
    en: 'Only a department reviewer of the own office may propose to publish.',
  });

const thereAlready = (): OperationalError =>
  new OperationalError('already_exists', {
    zh: '这份内容已公开或正在申请公开。需要更换的，请先撤回。',
    en: 'This is published or proposed already; withdraw that first to replace it.',
  });
