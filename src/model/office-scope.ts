import type { TenantKey } from './tenant.ts';

/** The offices whose records are added up for one of them: the office itself (本单位) and everything under it (所属单位). */
export interface OfficeScope {
  readonly root: TenantKey;
  /** Of every office under the root, the one right above it. */
  readonly parents: ReadonlyMap<TenantKey, TenantKey>;
}

/** Every office of a scope, the root first. */
export function officesIn({ root, parents }: OfficeScope): readonly TenantKey[] {
  return [root, ...[...parents.keys()].sort()];
}

/** Every pair of offices of which the first stands, at any height, above the second. */
export function linesOf({ root, parents }: OfficeScope): readonly (readonly [upper: TenantKey, lower: TenantKey])[] {
  return [...parents.keys()].flatMap((lower) => {
    const uppers: TenantKey[] = [];
    for (let at = parents.get(lower); at !== undefined && !uppers.includes(at); at = parents.get(at)) uppers.push(at);
    return (uppers.includes(root) ? uppers : [...uppers, root]).map((upper) => [upper, lower] as const);
  });
}
