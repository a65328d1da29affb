// Prints the SHA-256 of every sample form in every file type, last form first: what another process makes of the same plans.
import { createHash } from 'node:crypto';
import { forms } from '../../src/forms/forms.ts';
import { writers } from './round-trip.ts';
import { sampleForm } from './sample-forms.ts';

const hashes: Record<string, string> = {};
for (const form of [...forms].reverse()) {
  const filled = await sampleForm(form);
  for (const type of ['pdf', 'xlsx', 'docx'] as const) {
    hashes[`${form.id}.${type}`] = createHash('sha256').update(writers[type](filled)).digest('hex');
  }
}
console.log(JSON.stringify(hashes));
