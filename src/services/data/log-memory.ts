import type { Data } from './open-data.ts';

/** Things remembered at most, over all offices of an installation. */
const MOST = 5_000;

/**
 * Remembers what was computed from an office's records. Everything such a value rests on stands in the office's log, so a key that holds the
 * log's length says whether it still does; whatever else the value depends on (a day, a revision) belongs into the key as well. Those who
 * ask while it is being computed wait for the same value: a write to a large office is not followed by fifty counts of its records.
 */
export function logMemory<T>(): (data: Data, id: string, key: string, compute: () => Promise<T>) => Promise<T> {
  const remembered = new WeakMap<Data, Map<string, { readonly key: string; readonly value: Promise<T> }>>();
  return (data, id, key, compute) => {
    const memory = remembered.get(data) ?? new Map();
    remembered.set(data, memory);
    const known = memory.get(id);
    if (known?.key === key) return known.value;
    const entry = { key, value: compute() };
    // What failed is asked anew by the next.
    entry.value.catch(() => memory.get(id) === entry && memory.delete(id));
    if (memory.size >= MOST) memory.clear();
    memory.set(id, entry);
    return entry.value;
  };
}
