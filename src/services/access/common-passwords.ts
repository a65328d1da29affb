import { habitualWords } from './habitual-words.ts';

/** Signs and digits that stand for a letter in "P@ssw0rd". */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ '@': 'a', '4': 'a', '8': 'b', '(': 'c', '3': 'e', '6': 'g', '1': 'i', '!': 'i', '|': 'l', '0': 'o', '5': 's' },
  ...{ $: 's', '7': 't', '+': 't', '2': 'z' },
};
/** The digit on the same key, as in "1qaz!QAZ". */
const SAME_KEY = new Map([...'!@#$%^&*()'].map((sign, index) => [sign, String((index + 1) % 10)]));
/** Where so few letters stand beside digits that everybody types, they add nothing: "Aa123456!". */
const FEW_LETTERS = 3;

let known: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether a password is one that guessers try first: in a list of 49,000 leaked ones or among our own words, as it is or in the variations that
 * rules about four kinds of character bring about (capitals, signs for letters, digits and signs at the ends, Shift on the same keys).
 */
export async function isCommon(password: string): Promise<boolean> {
  known ??= loadKnown();
  const list = await known;
  return variationsOf(password).some((form) => list.has(form));
}

/** 380 kB of data, read when the first password is chosen and not when the program starts. */
async function loadKnown(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'], ...habitualWords]);
}

/** What a password comes down to when its decoration is taken off, in every way that is usual. */
function variationsOf(password: string): readonly string[] {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = [plain, plain.replace(/[^a-z]+$/, ''), plain.replace(/^[^a-z]+|[^a-z]+$/g, '')].map(lettersOf);
  const core = plain.replace(/[^a-z]/g, '');
  const forms = [
    ...[plain, plain.replace(/[^a-z0-9]/g, ''), replaceEach(plain, (sign) => SAME_KEY.get(sign))],
    ...[...letters, core, halfOf(core)],
    ...(core.length <= FEW_LETTERS ? [plain.replace(/\D/g, '')] : []),
  ];
  return forms.filter((form) => form !== '');
}

const lettersOf = (text: string): string => replaceEach(text, (sign) => LOOKS_LIKE[sign]).replace(/[^a-z]/g, '');

const replaceEach = (text: string, by: (sign: string) => string | undefined): string =>
  [...text].map((sign) => by(sign) ?? sign).join('');

/** "admin" of "adminadmin". */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half.repeat(2) === text ? half : '';
}
