import type { AnswerOf } from '../../contract/endpoint.ts';
import type { recordEndpoints } from '../../contract/records.ts';
import type { RecordUse } from '../../services/measures/record-uses.ts';
import type { CheckedRecord } from '../../services/records/check-record.ts';
import type { readHistory } from '../../services/records/read-records.ts';
import type { RecordView } from '../../services/records/record-view.ts';
import { presentExhibit } from '../exhibits/presenter.ts';
import type { Reply } from '../route.ts';

type Record = AnswerOf<typeof recordEndpoints.read>;
type Version = Awaited<ReturnType<typeof readHistory>>[number];

export function presentRecord({ version, enteredByName, exhibits }: RecordView): Record {
  const { logIndex: _, ...rest } = presentVersion({ ...version, enteredBy: enteredByName });
  const { id, ledger, naturalKey } = version;
  return { id, ledger, naturalKey, ...rest, exhibits: exhibits.map(presentExhibit) };
}

/** The version is the ETag: what a correction starts from. */
export function replyRecord(view: RecordView): Reply<Record> {
  return { value: presentRecord(view), revision: view.version.version };
}

export function presentVersion(row: Version): AnswerOf<typeof recordEndpoints.history>['items'][number] {
  const { version, date, late, withdrawn, erased, enteredAt, enteredBy, logIndex, importId = null } = row;
  return {
    version,
    date,
    late,
    withdrawn,
    erased,
    enteredAt,
    enteredBy,
    importId,
    logIndex,
    fields: { ...row.fields },
  };
}

export function presentUse(use: RecordUse): AnswerOf<typeof recordEndpoints.uses>['items'][number] {
  const { plan, ...rest } = use;
  return { ...rest, planId: plan.plan_id, planTitle: plan.title, fiscalYear: plan.fiscal_year };
}

export function presentCheck(checked: CheckedRecord): AnswerOf<typeof recordEndpoints.check> {
  const { fields, problems, standing, periodClosed, uses } = checked;
  return {
    fields: { ...fields },
    problems: problems.map(({ field, text }) => ({ field, text })),
    standing: standing ? presentRecord(standing) : null,
    periodClosed,
    uses: uses.map(presentUse),
  };
}
