/** Whose data it is: the unit within its region. Every stored row carries it, and no query leaves it out. */
export interface Tenant {
  /** 行政区划代码, six digits as a rule ("130283"). */
  readonly region: string;
  /** 预算单位编码 ("512001"). */
  readonly unit: string;
}

/** A tenant as one word: region and unit, "130283/512001". It is the first column of every table's key. */
export type TenantKey = string;

/** The one word of a tenant. Throws when a part is empty or holds a slash: two tenants must never share a key. */
export function tenantKey({ region, unit }: Tenant): TenantKey {
  if (!isPart(region) || !isPart(unit))
    throw new Error(`tenantKey: "${region}" and "${unit}" have to be codes without slashes or white space`);
  return `${region}/${unit}`;
}

/** The tenant that a key names, or undefined when it is none. */
export function readTenantKey(key: TenantKey): Tenant | undefined {
  const [region, unit, rest] = key.split('/');
  return rest === undefined && region && unit && isPart(region) && isPart(unit) ? { region, unit } : undefined;
}

const isPart = (text: string): boolean => /^[^\s/]{1,64}$/.test(text);
