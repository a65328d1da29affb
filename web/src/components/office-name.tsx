import { organisationEndpoints } from '#contract/organisation.ts';
import { useRead } from '../lib/api/use-read.ts';

/** An office by its name, where the account sees it; else by its code. */
export function OfficeName({ tenant }: { readonly tenant: string }) {
  const offices = useRead(organisationEndpoints.list, { query: { limit: 200 } });
  return offices.data?.value.items.find((office) => office.tenant === tenant)?.name ?? tenant;
}
