/** The encodings that are told apart; the names are those of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many characters could not be decoded and stand as U+FFFD; a character cut off by the end of the file is not counted. */
  readonly damaged: number;
}

/** Enough of a file to judge its encoding by. */
const PROBE_BYTES = 65_536;
/** The share of the characters beyond ASCII that may be invalid in an encoding that is still taken. */
const TOLERATED = 0.05;
/** NUL bytes up to this share of a text are dirt; ASCII in UTF-16 has one for every character. */
const STRAY_ZEROS = 0.1;

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Characters that any Chinese page of some length holds, in simplified and traditional writing. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严绩预算额项效益满意财政' +
    '這個為來們時會對發動過說產種後經進著電裡現實體機當從業應開還與關間樣無數質氣結問題條變長總設員圖統組見計別論運農強決戰則隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確',
);
const CHINESE = /[㐀-鿿豈-﫿]/;

/**
 * Text of unknown encoding: by byte order mark, else the encoding in which the bytes are valid and read most like Chinese. Never
 * fails; what is not valid becomes U+FFFD and is counted. Big5 needs clear proof, because any GB text is nearly valid Big5.
 *
 * `declared` is what the file says about itself (a meta element). It decides between encodings that are no UTF-8: pages that say
 * gb2312 and are UTF-8 are common, text that is valid UTF-8 by chance is not.
 */
export function decodeText(bytes: Uint8Array, declared?: Encoding): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked);
  const probe = bytes.subarray(0, PROBE_BYTES);
  return decodeAs(bytes, guessEncoding(probe, declared));
}

/** The encoding a byte order mark says, or undefined. The four bytes of UTF-32 are none of ours. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** The encoding meant by a label of a page ("gb2312", "GBK", "UTF8"); undefined for one that is not among ours. */
export function encodingOfLabel(label: string): Encoding | undefined {
  const name = label.trim().toLowerCase().replace(/_/g, '-');
  if (/^(gb2312|gb-2312|gbk|x-gbk|cp936|windows-936|gb18030|gb-18030|hz-gb-2312)/.test(name)) return 'gb18030';
  if (/^(big5|big-5|x-big5|cp950|big5-hkscs)/.test(name)) return 'big5';
  if (/^utf-?8/.test(name)) return 'utf-8';
  if (/^utf-?16(-?le)?$|^unicode$/.test(name)) return 'utf-16le';
  if (/^utf-?16-?be$/.test(name)) return 'utf-16be';
  return undefined;
}

function guessEncoding(probe: Uint8Array, declared: Encoding | undefined): Encoding {
  const utf8 = damageShare(probe, 'utf-8');
  const zeros = zeroBytes(probe);
  if (utf8 === 0 && zeros.even + zeros.odd <= STRAY_ZEROS * probe.length) return 'utf-8';
  const wide = wideEncoding(probe, zeros, utf8);
  if (wide) return wide;
  if (utf8 < TOLERATED) return 'utf-8';
  if (declared && declared !== 'utf-8' && damageShare(probe, declared) < TOLERATED) return declared;
  const gb = damageShare(probe, 'gb18030');
  if (gb < TOLERATED && plausibility(probe, 'gb18030') >= 0.15) return 'gb18030';
  if (damageShare(probe, 'big5') === 0 && plausibility(probe, 'big5') > 2 * plausibility(probe, 'gb18030') + 0.1) {
    return 'big5';
  }
  return gb <= utf8 ? 'gb18030' : 'utf-8';
}

interface ZeroBytes {
  readonly even: number;
  readonly odd: number;
}

function zeroBytes(probe: Uint8Array): ZeroBytes {
  let [even, odd] = [0, 0];
  for (let index = probe.indexOf(0); index !== -1; index = probe.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

/**
 * UTF-16 without its mark: the high bytes of ASCII are NUL and lie all on one side; a text of Chinese characters alone is told by
 * how it reads, and only where it is not valid UTF-8.
 */
function wideEncoding(probe: Uint8Array, { even, odd }: ZeroBytes, utf8Damage: number): Encoding | undefined {
  const hasZeros = even + odd > 0;
  if (probe.length < 4 || (!hasZeros && utf8Damage < TOLERATED)) return undefined;
  const candidates: readonly Encoding[] =
    even === odd ? ['utf-16le', 'utf-16be'] : even > odd ? ['utf-16be'] : ['utf-16le'];
  return candidates.find((candidate) => readsWide(probe, candidate, hasZeros));
}

function readsWide(probe: Uint8Array, encoding: Encoding, hasZeros: boolean): boolean {
  const text = decoder(encoding).decode(probe);
  const characters = text.length || 1;
  const known = countWhere(text, (character) => character >= ' ' && character < '\x7f') + countChinese(text);
  const spaces = countWhere(text, (character) => '\t\r\n　，。、；：（）％≥≤“”《》—'.includes(character));
  if ((known + spaces) / characters < 0.85) return false;
  return hasZeros || frequentShare(text) >= 0.3;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = decoder(encoding).decode(bytes);
  return { text, encoding, damaged: countDamage(text) };
}

function decoder(encoding: Encoding) {
  return new TextDecoder(encoding);
}

function damageShare(probe: Uint8Array, encoding: Encoding): number {
  const text = decoder(encoding).decode(probe);
  return countDamage(text) / (countWhere(text, (character) => character > '\x7f') || 1);
}

/** The last characters may be cut by the end of the file or of the probe: they are no damage. */
function countDamage(text: string): number {
  return countWhere(text.replace(/�{1,3}$/, ''), (character) => character === '�');
}

function plausibility(probe: Uint8Array, encoding: Encoding): number {
  return frequentShare(decoder(encoding).decode(probe));
}

function frequentShare(text: string): number {
  const chinese = countChinese(text);
  return chinese === 0 ? 0 : countWhere(text, (character) => FREQUENT.has(character)) / chinese;
}

function countChinese(text: string): number {
  return countWhere(text, (character) => CHINESE.test(character));
}

function countWhere(text: string, holds: (character: string) => boolean): number {
  let count = 0;
  for (const character of text) if (holds(character)) count += 1;
  return count;
}
