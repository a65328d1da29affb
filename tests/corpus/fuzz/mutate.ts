import { defaultLimits } from '../../../src/readers/limits.ts';
import { openZip } from '../../../src/readers/zip/open-zip.ts';
import { rawZip } from '../bad/raw-zip.ts';
import type { Random } from './random.ts';

/** A valid file to start from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A changed copy of a seed: its bytes, its markup or a part of its archive, once or a few times; sometimes its name too. */
export function mutate(seeds: readonly Seed[], random: Random): Seed {
  const seed = random.pick(seeds);
  let bytes = seed.bytes;
  const times = 1 + random.below(random.below(4) === 0 ? 8 : 2);
  for (let time = 0; time < times; time += 1) bytes = mutateOnce(bytes, seeds, random);
  return { name: random.below(10) === 0 ? random.pick(seeds).name : seed.name, bytes };
}

function mutateOnce(bytes: Buffer, seeds: readonly Seed[], random: Random): Buffer {
  if (bytes.length < 2) return bytes;
  if (bytes.readUInt16BE(0) === 0x504b && random.below(4) > 0) return mutatePart(bytes, random);
  if (looksLikeMarkup(bytes) && random.below(3) > 0) return mutateMarkup(bytes, random);
  return mutateBytes(bytes, random.pick(seeds).bytes, random);
}

function looksLikeMarkup(bytes: Buffer): boolean {
  return /^\s*[<{M]/.test(bytes.toString('latin1', 0, 20));
}

function mutatePart(bytes: Buffer, random: Random): Buffer {
  let archive: ReturnType<typeof openZip>;
  try {
    archive = openZip(bytes, defaultLimits);
  } catch {
    return mutateBytes(bytes, bytes, random);
  }
  const names = archive.names.filter((name) => !name.endsWith('/'));
  if (names.length === 0) return mutateBytes(bytes, bytes, random);
  const chosen = random.pick([
    ...names.filter((name) => /document|sheet1|content|styles|numbering|sharedStrings/.test(name)),
    ...names,
  ]);
  return rawZip(
    names.flatMap((name) => {
      const content = readOrEmpty(archive, name);
      if (name !== chosen) return [{ name, content }];
      if (random.below(12) === 0) return [];
      return [
        { name, content: random.below(4) === 0 ? mutateBytes(content, bytes, random) : mutateMarkup(content, random) },
      ];
    }),
  );
}

function readOrEmpty(archive: ReturnType<typeof openZip>, name: string): Buffer {
  try {
    return archive.read(name) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

const NASTY_VALUES = [
  '',
  '0',
  '-1',
  '1',
  '65535',
  '99999999999',
  '1e308',
  'NaN',
  'true',
  '甲',
  '\u0000',
  '&amp;',
  '../..',
  'A1:XFD1048576',
  '2147483648',
];
const NASTY_MARKUP = [
  '<',
  '>',
  '&',
  '</',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?x',
  '&#0;',
  '&x;',
  '<!DOCTYPE a>',
  '\ufffd',
  '{\\b',
  '}',
  '\\u-1?',
  '\\bin999 ',
];

/** Markup changed in its own terms: attribute values, elements doubled, dropped, nested, words replaced. */
function mutateMarkup(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('utf8');
  const tags = [...text.matchAll(/<[^<>]{1,300}>|\\[a-z]+-?\d* ?/g)];
  if (tags.length === 0) return mutateBytes(bytes, bytes, random);
  const tag = random.pick(tags);
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const other = random.pick(tags)[0];
  switch (random.below(8)) {
    case 0:
      return Buffer.from(before + after);
    case 1:
      return Buffer.from(before + tag[0].repeat(2 + random.below(random.below(5) === 0 ? 2000 : 5)) + after);
    case 2:
      return Buffer.from(before + other + after);
    case 3:
      return Buffer.from(before + random.pick(NASTY_MARKUP) + tag[0] + after);
    case 4:
      return Buffer.from(before + tag[0] + random.pick(NASTY_VALUES) + after);
    case 5: {
      const end = text.indexOf('>', tag.index + random.below(3000) + tag[0].length);
      const piece = text.slice(tag.index, end < 0 ? undefined : end + 1);
      return Buffer.from(before + piece.repeat(2) + text.slice(tag.index + piece.length));
    }
    default: {
      const value = random.pick(NASTY_VALUES);
      const changed = tag[0].replace(/="[^"]*"|-?\d+(?= ?$)/g, (old) =>
        random.below(2) ? old : old.startsWith('=') ? `="${value}"` : value,
      );
      return Buffer.from(before + changed + after);
    }
  }
}

function mutateBytes(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = 1 + random.below(random.below(3) === 0 ? 2000 : 16);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(8)) {
    case 0:
      return Buffer.from(before);
    case 1:
      return Buffer.concat([before, after.subarray(length)]);
    case 2:
      return Buffer.concat([before, Buffer.from(Array.from({ length }, () => random.below(256))), after]);
    case 3:
      return Buffer.concat([before, other.subarray(random.below(other.length + 1))]);
    case 4:
      return Buffer.concat([before, bytes.subarray(at, at + length), after]);
    case 5:
      return Buffer.concat([before, Buffer.alloc(length, random.pick([0, 0xff, 0x20, 0x7f])), after.subarray(length)]);
    default: {
      const changed = Buffer.from(bytes);
      for (let index = 0; index < length && changed.length > 0; index += 1) {
        const place = random.below(changed.length);
        changed[place] = (changed[place] ?? 0) ^ (1 << random.below(8));
      }
      return changed;
    }
  }
}
