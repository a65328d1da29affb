import { accountEndpoints } from '#contract/accounts.ts';
import { useRead } from '../../../lib/api/use-read.ts';

/** An account as it is now, with the ETag that a change has to start from: what a colleague did meanwhile is not overwritten. */
export function useAccountNow(id: string) {
  return useRead(accountEndpoints.read, { params: { id } }).data;
}
