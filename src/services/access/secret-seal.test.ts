import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seal, sealingKey, unseal } from './secret-seal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = Buffer.from('12345678901234567890');

describe('a sealed secret', () => {
  const key = sealingKey(folder, {});

  it('is opened again with the key that the data folder keeps, and never twice the same bytes', () => {
    const [one, two] = [seal(key, 'a', secret), seal(key, 'a', secret)];
    expect(one.equals(two)).toBe(false);
    for (const sealed of [one, two]) expect(unseal(sealingKey(folder, {}), 'a', sealed)).toEqual(secret);
    expect(one.includes(secret)).toBe(false);
  });

  it('opens for its own account alone, and not after a bit was changed', () => {
    const sealed = seal(key, 'a', secret);
    expect(() => unseal(key, 'b', sealed)).toThrow();
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(() => unseal(key, 'a', sealed)).toThrow();
  });

  it('has a key that its owner alone reads, and that the operator may keep elsewhere', () => {
    if (process.platform !== 'win32') expect(statSync(join(folder, 'keys', 'secrets')).mode & 0o777).toBe(0o600);
    const elsewhere = sealingKey(folder, { secretsKeyFile: join(folder, 'other') });
    expect(() => unseal(elsewhere, 'a', seal(key, 'a', secret))).toThrow();
  });
});
