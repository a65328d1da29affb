import { useSearchParams } from 'react-router';

/** Whose ledgers are looked at: the office named in the address, else the own one. As a query of requests, and as the end of links. */
export function useOffice(): { readonly office: { readonly office?: string }; readonly search: string } {
  const [search] = useSearchParams();
  const office = search.get('office');
  if (office === null) return { office: {}, search: '' };
  return { office: { office }, search: `?office=${encodeURIComponent(office)}` };
}
