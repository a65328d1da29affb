import type { AnswerOf } from '../../contract/endpoint.ts';
import type { organisationEndpoints } from '../../contract/organisation.ts';
import type { OfficeView } from '../../services/organisation/offices.ts';

export function presentOffice({ closed_at, ...office }: OfficeView): AnswerOf<typeof organisationEndpoints.rename> {
  return { ...office, closedAt: closed_at };
}
