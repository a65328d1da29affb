import type { AnswerOf } from '../../contract/endpoint.ts';
import type { exhibitEndpoints } from '../../contract/exhibits.ts';
import type { ExhibitView } from '../../services/exhibits/office-exhibits.ts';
import type { RecordView } from '../../services/records/record-view.ts';

type Detail = AnswerOf<typeof exhibitEndpoints.read>;

export function presentExhibit(use: RecordView['exhibits'][number]): Omit<Detail, 'uploadedBy' | 'records'> {
  const { sha256, name, mediaType, bytes, date = null, uploadedAt } = use;
  return { sha256, name, mediaType, bytes, date, uploadedAt };
}

export function presentExhibitView({ exhibit, records }: ExhibitView): Detail {
  return {
    ...presentExhibit(exhibit),
    uploadedBy: exhibit.uploadedBy,
    records: records.map(({ ledger, id }) => ({ ledger, record: id })),
  };
}
