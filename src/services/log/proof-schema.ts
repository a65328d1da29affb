import { z } from 'zod';

/** The form of a proof file, `mingji.proof/1`; whether it holds is for the check to say. */
export const proofSchema = z.strictObject({
  schema: z.literal('mingji.proof/1'),
  entry: z.strictObject({
    v: z.literal(1),
    kind: z.string(),
    tenant: z.string(),
    subject: z.string(),
    version: z.int(),
    time: z.string(),
    digest: z.string(),
  }),
  index: z.int().nonnegative(),
  path: z.array(z.string()),
  checkpoint: z.string(),
  content: z.json().optional(),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});
