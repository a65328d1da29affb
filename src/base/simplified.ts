import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Pages that mirror published papers in traditional characters print behind many a character how it is read: "業(yè)務(wù)". A reading has the sign
 * of a tone, except those of a few particles.
 */
const READING = /\((?:[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]*|zhe|me|ma|le|ne|de|zi|men)\)/y;
/** A full stop and the character behind it as these mirrors lose them together, with the reading that is left: "???jī)效" is "。績(jī)效". */
const LOST = /\?\?(\?([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]*)\))/y;
const READ = /(\p{Script=Han})\(([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]*)\)/gu;
const IDEOGRAPH = /\p{Script=Han}/u;

/** Of so many ideographs one is traditional where a text is: some thirty in a hundred are; a name in a simplified text has one or two. */
const FEW_FOR_TRADITIONAL = 10;
/** What hardly any performance paper in traditional characters goes without, and none in simplified ones has. */
const TELLING = /[績標項預實費財單務總產達數質時會業經設員開間]/;

let table: ReadonlyMap<string, string> | undefined;

function simplifiedForms(): ReadonlyMap<string, string> {
  table ??= new Map(
    pairs.split('|').map((pair) => {
      const [traditional = '', simplified = ''] = pair.split(' ');
      return [traditional, simplified];
    }),
  );
  return table;
}

/** One character of a simplified text and what stands for it in the original, its reading with it. */
export interface SimplifiedCharacter {
  readonly simplified: string;
  readonly original: string;
}

/** A text in traditional characters, one by one in simplified ones. Characters that are in both, signs and blanks stay as they are. */
export function simplifiedCharacters(text: string): SimplifiedCharacter[] {
  const forms = simplifiedForms();
  const characters: SimplifiedCharacter[] = [];
  let readings: ReadonlyMap<string, string> | undefined;
  for (let at = 0; at < text.length; ) {
    LOST.lastIndex = at;
    const [lost = '', rest = '', read = ''] = LOST.exec(text) ?? [];
    if (lost !== '') readings ??= charactersRead(text);
    const known = readings?.get(read);
    if (lost !== '' && known) {
      characters.push({ simplified: '。', original: lost.slice(0, -rest.length) });
      characters.push({ simplified: forms.get(known) ?? known, original: rest });
      at += lost.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    READING.lastIndex = at + character.length;
    const reading = IDEOGRAPH.test(character) ? (READING.exec(text)?.[0] ?? '') : '';
    const original = character + reading;
    characters.push({ simplified: forms.get(character) ?? character, original });
    at += original.length;
  }
  return characters;
}

/** The character that a text prints with each of its readings; "" for one that it prints with several. */
function charactersRead(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, character = '', reading = ''] of text.matchAll(READ)) {
    const known = found.get(reading);
    found.set(reading, known === undefined || known === character ? character : '');
  }
  return found;
}

/** A text in traditional characters in simplified ones, without the readings of a mirror: "業(yè)務(wù)" is "业务". */
export function simplify(text: string): string {
  return simplifiedCharacters(text)
    .map(({ simplified }) => simplified)
    .join('');
}

/** Whether texts are written in traditional characters; single ones in names do not make them so. */
export function areTraditional(texts: Iterable<string>): boolean {
  const telling = [...texts].filter((text) => TELLING.test(text));
  if (telling.length === 0) return false;
  const forms = simplifiedForms();
  let [ideographs, traditional] = [0, 0];
  for (const character of telling.join('')) {
    if (!IDEOGRAPH.test(character)) continue;
    ideographs += 1;
    if ((forms.get(character) ?? character) !== character) traditional += 1;
  }
  return traditional * FEW_FOR_TRADITIONAL > ideographs;
}
