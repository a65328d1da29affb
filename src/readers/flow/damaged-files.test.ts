import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processorClock } from '../../../tests/support/processor-clock.ts';
import { writeZip } from '../../base/zip-writer.ts';
import { readDoc } from '../doc/read-doc.ts';
import { readDocx } from '../docx/read-docx.ts';
import { defaultLimits } from '../limits.ts';
import { readOdt } from '../odt/read-odt.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import { openZip } from '../zip/open-zip.ts';

const READERS = { docx: readDocx, doc: readDoc, odt: readOdt, rtf: readRtf } as const;
const MUTATIONS = 400;
/** Far above the few milliseconds that the slowest mutation takes, far below what a hang would take. */
const SLOWEST_MS = 2000;

/** A linear congruential generator: the same mutations in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The bytes with one to six of: a byte changed, a bit flipped, the end cut off, a stretch copied elsewhere, four extreme bytes. */
function mutate(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  let mutated = Uint8Array.from(bytes);
  for (let left = 1 + roll(6); left > 0; left--) {
    const at = roll(mutated.length);
    const way = roll(10);
    if (way < 2) mutated[at] = roll(256);
    else if (way < 4) mutated[at] = (mutated[at] ?? 0) ^ (1 << roll(8));
    else if (way < 5) mutated = mutated.slice(0, Math.max(1, at));
    else if (way < 8) mutated.copyWithin(at, roll(mutated.length), roll(mutated.length));
    else mutated.fill([0, 255, 127, 1][roll(4)] ?? 0, at, at + 4);
  }
  return mutated;
}

/** Archives are mutated inside as well: a change of the packed bytes rarely gets past the checksum. */
function mutateInside(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  const archive = openZip(bytes, defaultLimits);
  const names = archive.names.filter((name) => name.endsWith('.xml'));
  const victim = names[roll(names.length)];
  return writeZip(
    names.map((name) => {
      const content = archive.read(name) ?? new Uint8Array(0);
      return { name, content: name === victim ? mutate(content, roll) : content };
    }),
  );
}

describe.each(['docx', 'doc', 'odt', 'rtf'] as const)('a damaged %s', (kind) => {
  const sound = readFileSync(new URL(`../../../tests/corpus/words/county-roads.${kind}`, import.meta.url));
  const isArchive = kind === 'docx' || kind === 'odt';

  it('always gives a result in a short time, and a message wherever an archive gives nothing', () => {
    const roll = dice(20250101);
    for (let index = 0; index < MUTATIONS; index++) {
      const bytes = isArchive && index % 2 === 0 ? mutateInside(sound, roll) : mutate(sound, roll);
      const elapsed = processorClock();
      const { value, messages } = READERS[kind](bytes, defaultLimits);
      expect(elapsed()).toBeLessThan(SLOWEST_MS);
      for (const { code, text } of messages) {
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
        expect([text.zh, text.en]).not.toContain('');
      }
      // In .doc and .rtf a mutation can blank the text itself, which leaves a sound but empty document.
      if (isArchive && value.length === 0) expect(messages).not.toEqual([]);
    }
  });

  it('is refused with a message when it is cut anywhere', () => {
    for (let part = 0; part < 20; part++) {
      const { messages } = READERS[kind](sound.subarray(0, Math.floor((sound.length * part) / 20)), defaultLimits);
      expect(messages.length).toBeGreaterThan(0);
    }
  });
});
