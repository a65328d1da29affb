import type { Office } from '../../../lib/api/use-offices.ts';

/** An office with those below it; none where it is a leaf, so that a table shows nothing to open. */
export interface OfficeNode extends Office {
  readonly children?: readonly OfficeNode[];
}

/** The offices as a tree. One whose office above is not among them stands at the top. */
export function officeTree(offices: readonly Office[]): readonly OfficeNode[] {
  const known = new Set(offices.map(({ tenant }) => tenant));
  const below = Map.groupBy(offices, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const grow = (parent: string): readonly OfficeNode[] =>
    (below.get(parent) ?? []).map((office) => {
      const children = grow(office.tenant);
      return { ...office, ...(children.length > 0 && { children }) };
    });
  return grow('');
}
