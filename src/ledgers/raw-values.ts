/** A value from YAML or JSON as a list: what is none is its only member, what is absent an empty one. */
export function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
}

/** Whether a raw value is an object with fields, and no list. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
