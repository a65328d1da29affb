import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. The package's default is Argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash in PHC form: algorithm, cost and salt stand in it, so that a later, higher cost needs no migration. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

const MARK = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** Whether a hash was made with another cost than today's: it is made anew at the next sign-in, when the password is there. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(MARK);
}

let nobody: Promise<string> | undefined;

/** Whether the password fits. Without a hash the same work is done, so that the time does not tell which accounts exist. */
export async function fitsPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored !== undefined) return verify(stored, password.normalize('NFC'));
  nobody ??= hashPassword('nobody');
  await verify(await nobody, password.normalize('NFC'));
  return false;
}
