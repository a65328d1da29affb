import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyConfiguration } from './configuration.ts';
import { readConfiguration, settingsFor } from './read-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ids = (...known: string[]) => Promise.resolve(known);

test('without a file nothing is decided; a named one has to be there', async () => {
  expect(await readConfiguration(undefined, folder, ids)).toBe(emptyConfiguration);
  await expect(readConfiguration('none.yaml', folder, ids)).rejects.toThrow('configuration_invalid');
});

test('the file of the current folder is read, and what is wrong in it names file and line', async () => {
  writeFileSync(join(folder, 'mingji.config.yaml'), 'rules:\n  a: { severity: hint }\n');
  const { rules } = await readConfiguration(undefined, folder, () => ids('a'));
  expect(rules.severities).toEqual({ a: 'hint' });
  await expect(readConfiguration(undefined, folder, () => ids('b'))).rejects.toThrow(
    /mingji\.config\.yaml[\s\S]*line 2: there is no rule "a"/,
  );
});

test('a region decides over what holds for all, rule by rule', () => {
  const configuration = {
    rules: { switchedOff: { a: { reason: '全市停用' }, b: { reason: '全市停用' } }, severities: { c: 'hint' } },
    profiles: { 青禾区: { severities: { a: 'error' }, switchedOff: { c: { reason: '本区停用' } } } },
  } as const;
  expect(settingsFor(configuration, undefined)).toBe(configuration.rules);
  expect(settingsFor(configuration, '青禾区')).toEqual({
    switchedOff: { b: { reason: '全市停用' }, c: { reason: '本区停用' } },
    severities: { a: 'error' },
  });
  expect(() => settingsFor(configuration, '青河区')).toThrow('did you mean 青禾区');
  expect(() => settingsFor(emptyConfiguration, '青禾区')).toThrow('unknown_profile');
});
