import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { readSecretFile } from '../data/secret-file.ts';
import type { Operator } from '../settings/operator.ts';

/** AES-256-GCM with a fresh nonce of 96 bits (NIST SP 800-38D); the first byte says so, for the day another is used. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * The key of the secrets that have to be read again: a file beside the database and not in it, `keys/secrets` of the data folder or the file
 * that the operator names. Who gets the database alone, a dump or a disk of it, has no one-time codes.
 */
export function sealingKey(dataFolder: string, { secretsKeyFile }: Pick<Operator, 'secretsKeyFile'>): Uint8Array {
  const key = readSecretFile(secretsKeyFile ?? join(dataFolder, 'keys', 'secrets'));
  if (key.length === 32) return key;
  throw new OperationalError('configuration_invalid', {
    zh: 'secrets.keyFile 指定的密钥文件应为 64 个十六进制字符（32 字节）。可删去文件让程序自行生成，但已有动态码须重新启用。',
    en: 'The key file of secrets.keyFile has to hold 64 hexadecimal digits (32 bytes).',
  });
}

/** Seals a secret for one account: in the row of another account it cannot be opened. */
export function seal(key: Uint8Array, account: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(account));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws where key, account or bytes are others. */
export function unseal(key: Uint8Array, account: string, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== VERSION) throw new Error('unseal: the secret was not sealed by this version of the program');
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(account));
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()]);
}
