import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Filters<K extends string> = Readonly<Partial<Record<K, string>>>;

interface FilterState<K extends string> {
  readonly filters: Filters<K>;
  /** Sets one; nothing takes it away. Others stay. */
  readonly set: (name: K, value: string | undefined) => void;
  readonly clear: () => void;
  readonly isFiltered: boolean;
}

/** The filters of a list, kept in the address: they can be bookmarked, sent to a colleague, and are there again on the way back. */
export function useFilters<const K extends string>(...names: readonly K[]): FilterState<K> {
  const [search, setSearch] = useSearchParams();
  const known = names.join(' ');
  const filters = useMemo(() => {
    const given = known.split(' ').map((name) => [name, search.get(name)] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== null && value !== '')) as Filters<K>;
  }, [search, known]);
  const set = useCallback(
    (name: K, value: string | undefined) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { filters, set, clear, isFiltered: Object.keys(filters).length > 0 };
}
