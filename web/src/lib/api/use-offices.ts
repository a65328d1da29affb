import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '#contract/endpoint.ts';
import { organisationEndpoints } from '#contract/organisation.ts';
import { call } from './call.ts';

export type Office = AnswerOf<typeof organisationEndpoints.rename>;

/** Every office that the signed-in account sees: the tree is small and is shown whole. */
export function useOffices() {
  return useQuery({
    queryKey: ['organisation', organisationEndpoints.list.id, 'all'],
    queryFn: async ({ signal }) => {
      const offices: Office[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        const { value } = await call(organisationEndpoints.list, { query }, { signal });
        offices.push(...value.items);
        cursor = value.nextCursor;
      } while (cursor !== undefined);
      return offices;
    },
  });
}

/** What an office is called; its codes until that is known. */
export function useOfficeNames(): (tenant: string) => string {
  const { data = [] } = useOffices();
  return (tenant) => data.find((office) => office.tenant === tenant)?.name ?? tenant;
}
