import type { z } from 'zod';

/** What is wrong in a part of a request, and where. */
export interface PartFault {
  readonly path: readonly PropertyKey[];
  readonly why: string;
}

/** Brings a value into the form of a schema, or says everything that is wrong with it. */
export function parsePart(
  schema: z.ZodType,
  value: unknown,
): { readonly value: unknown } | { readonly faults: readonly PartFault[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  return { faults: parsed.error.issues.map(({ path, message }) => ({ path, why: message })) };
}
