import { z } from 'zod';

/** What a backup says about itself, `mingji.backup/1`; the last file of the archive, because it counts and hashes all the others. */
export const manifestSchema = z.strictObject({
  schema: z.literal('mingji.backup/1'),
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** The migrations that had made the tables. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
  /** Every other file of the archive. */
  files: z.array(
    z.strictObject({ name: z.string(), size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';
