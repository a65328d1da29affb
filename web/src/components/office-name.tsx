import { useOfficeNames } from '../lib/api/use-offices.ts';

/** An office by its name, where the account sees it; else by its code. */
export function OfficeName({ tenant }: { readonly tenant: string }) {
  return useOfficeNames()(tenant);
}
