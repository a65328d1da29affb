import { z } from 'zod';

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. `io` says which side of a default or a transformation is meant. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
