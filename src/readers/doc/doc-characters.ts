import { utf16Text } from '../cfb/utf16-text.ts';
import { symbolCharacter } from '../flow/symbol-fonts.ts';
import { type DocFile, tablePart } from './doc-file.ts';
import { type FormattedRun, readFormattedRuns } from './formatted-runs.ts';
import type { PieceTable } from './piece-table.ts';
import { forEachSprm, sprm } from './sprm.ts';

/** What a run says about its characters beyond their look. */
interface RunMark {
  readonly run: FormattedRun;
  readonly gone: boolean;
  /** Whether it is gone because it is hidden, rather than deleted. */
  readonly hidden: boolean;
  /** Stands for each character of the run. */
  readonly symbol: string | undefined;
  /** A symbol font, where private characters of the run are set in one. */
  readonly font: string | undefined;
  /** Where what a special character stands for is kept: the number of an object's storage, or a place in the Data stream. */
  readonly place: number | undefined;
  readonly isObject: boolean;
}

/** Which characters are not shown and which stand for something else. */
export interface CharacterMarks {
  isGone(position: number): boolean;
  /** Whether a character that is gone is hidden text. */
  isHidden(position: number): boolean;
  /** What a character stands for when it is a symbol; undefined for ordinary ones. */
  symbolAt(position: number): string | undefined;
  /** The storage of the object that is embedded there ("ObjectPool/_1"); undefined for ordinary characters. */
  objectAt(position: number): string | undefined;
  /** Where in the Data stream the picture is kept that stands there; undefined for ordinary characters. */
  pictureAt(position: number): number | undefined;
}

/** Reads the marks of the characters ([MS-DOC] 2.6.1): deleted revisions, hidden text, symbols, symbol fonts, objects and pictures. */
export function readCharacterMarks(file: DocFile, table: PieceTable): CharacterMarks {
  const gone = new Set<number>();
  const hidden = new Set<number>();
  const symbols = new Map<number, string>();
  const objects = new Map<number, string>();
  const pictures = new Map<number, number>();
  const marks = readMarks(file);
  for (const piece of marks.length > 0 ? table.pieces : []) {
    const end = piece.at + (piece.to - piece.from) * piece.width;
    for (let index = firstAfter(marks, piece.at); index < marks.length; index++) {
      const mark = marks[index];
      if (!mark || mark.run.from >= end) break;
      const first = piece.from + Math.ceil((Math.max(mark.run.from, piece.at) - piece.at) / piece.width);
      const last = piece.from + Math.ceil((Math.min(mark.run.to, end) - piece.at) / piece.width);
      for (let position = first; position < last; position++) {
        if (mark.gone) gone.add(position);
        if (mark.hidden) hidden.add(position);
        if (mark.place !== undefined && mark.isObject) objects.set(position, `ObjectPool/_${mark.place}`);
        else if (mark.place !== undefined) pictures.set(position, mark.place);
        const symbol = mark.symbol ?? fontSymbol(mark.font, table.text.charCodeAt(position));
        if (symbol !== undefined) symbols.set(position, symbol);
      }
    }
  }
  return {
    isGone: (position) => gone.has(position),
    isHidden: (position) => hidden.has(position),
    symbolAt: (position) => symbols.get(position),
    objectAt: (position) => objects.get(position),
    pictureAt: (position) => pictures.get(position),
  };
}

function fontSymbol(font: string | undefined, code: number): string | undefined {
  return font !== undefined && code >= 0xf020 && code <= 0xf0ff ? symbolCharacter(font, code) : undefined;
}

/** Only the runs that say something; runs that overlap an earlier one are dropped, as they cannot be in a sound file. */
function readMarks(file: DocFile): readonly RunMark[] {
  const fonts = readFonts(file.part(tablePart.fonts));
  const known = new Map<number, Omit<RunMark, 'run'> | undefined>();
  const marks: RunMark[] = [];
  let end = 0;
  for (const run of readFormattedRuns(file.word, file.part(tablePart.characterPages), 1)) {
    if (run.from < end) continue;
    end = run.to;
    if (!known.has(run.propertiesAt)) known.set(run.propertiesAt, readMark(file.word, run.propertiesAt, fonts));
    const mark = known.get(run.propertiesAt);
    if (mark) marks.push({ run, ...mark });
  }
  return marks;
}

function readMark(word: Buffer, at: number, fonts: readonly string[]): Omit<RunMark, 'run'> | undefined {
  let [deleted, hidden] = [false, false];
  let symbol: string | undefined;
  let font: string | undefined;
  let place: number | undefined;
  let isObject = false;
  if (at > 0) {
    forEachSprm(word, at + 1, at + 1 + (word[at] ?? 0), (code, operand) => {
      if (code === sprm.deleted) deleted ||= word[operand] === 1;
      else if (code === sprm.hidden) hidden ||= word[operand] === 1;
      else if (code === sprm.place) place = word.readUInt32LE(operand);
      else if (code === sprm.object) isObject = word[operand] === 1;
      else if (code === sprm.asciiFont) font = fonts[word.readUInt16LE(operand)];
      else if (code === sprm.symbol) {
        const character = word.readUInt16LE(operand + 2);
        symbol = symbolCharacter(fonts[word.readUInt16LE(operand)] ?? '', character) ?? String.fromCharCode(character);
      }
    });
  }
  const symbolFont = font !== undefined && /^(wingdings|webdings|symbol)/i.test(font) ? font : undefined;
  const gone = deleted || hidden;
  const says = gone || symbol !== undefined || symbolFont !== undefined || place !== undefined;
  return says ? { gone, hidden: hidden && !deleted, symbol, font: symbolFont, place, isObject } : undefined;
}

/** The names of the fonts ([MS-DOC] 2.9.286, 2.9.71): the name stands 39 bytes behind the entry's length. */
function readFonts(table: Buffer): readonly string[] {
  const fonts: string[] = [];
  let at = 4;
  while (at < table.length) {
    const length = table[at] ?? 0;
    const name = utf16Text(table, at + 40, at + 1 + length);
    fonts.push(name.split('\0')[0] ?? '');
    at += 1 + length;
  }
  return fonts;
}

function firstAfter(marks: readonly RunMark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.run.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
