import type { Result } from '../base/result.ts';
import type { Block } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import { documentMessage } from './document-messages.ts';
import { Omissions, toldOnce } from './flow/omissions.ts';
import {
  type ImportedPart,
  importsNotFollowed,
  importsTooLarge,
  type PartFile,
  recognisedPictures,
  sheetsNotShown,
  withImports,
} from './imported-parts.ts';
import type { Limits } from './limits.ts';
import { namesIndicators } from './names-indicators.ts';
import { picturesNotRecognised, RecognitionStopped } from './recognition-stopped.ts';

/** What a reader makes of a file. */
export type Reading = Result<readonly Block[], Message> & {
  /** What stands in it from other parts of the file and has still to be read. */
  readonly imports?: readonly ImportedPart[];
  /** The sheet that a workbook shows when it is opened; absent for what is no workbook. */
  readonly shownSheet?: string;
};

/** Reads a part as the file that it is. Never throws for what is wrong with it. */
type ReadPart = (part: PartFile) => Promise<Reading>;

/**
 * What was read of a file with its parts in their places. Parts of parts are not followed: nobody writes them but to harm. Never throws
 * for what is wrong with a part.
 */
export async function readImports(
  own: Reading,
  parts: readonly ImportedPart[],
  limits: Limits,
  read: ReadPart,
): Promise<Reading> {
  const imported = new Map<Block, PartReading>();
  const readings = new Map<Uint8Array, PartReading>();
  const tooLarge: Reading = { value: [], messages: [importsTooLarge(limits.maxCells)] };
  const reader = new PartReader(limits, read);
  let cells = 0;
  for (const part of parts) {
    const known = readings.get(part.bytes) ?? (await reader.read(part));
    readings.set(part.bytes, known);
    cells += known.value.reduce((sum, block) => sum + (block.kind === 'table' ? block.cells.length : 1), 0);
    imported.set(part.place, cells > limits.maxCells ? tooLarge : known);
  }
  const { value, messages } = withImports(own.value, imported, limits);
  return { value, messages: toldOnce([...own.messages, ...messages, ...pictureMessages(parts, imported, limits)]) };
}

type PartReading = Reading & {
  /** A picture that was not looked at, because the time for recognition was up. */
  readonly isStopped?: true;
};

/** So many tables in pictures are recognised without a performance form among them; the others stay pictures, for each takes seconds. */
const MOST_IN_VAIN = 4;

/** Reads the parts of a document one after the other. */
class PartReader {
  private readonly limits: Limits;
  private readonly readFile: ReadPart;
  private inVain = 0;

  constructor(limits: Limits, readFile: ReadPart) {
    this.limits = limits;
    this.readFile = readFile;
  }

  async read(part: ImportedPart): Promise<PartReading> {
    if (part.kind !== 'picture') return readFile(part, this.limits, this.readFile);
    try {
      return { value: await this.readPicture(part), messages: [] };
    } catch (error) {
      if (error instanceof RecognitionStopped) return { value: [], messages: [], isStopped: true };
      return { value: [], messages: [documentMessage.failed(error)] };
    }
  }

  private async readPicture({ bytes, place, mustNameIndicators }: ImportedPart): Promise<Block[]> {
    if (mustNameIndicators && this.inVain >= MOST_IN_VAIN) return [];
    const { readPicturedTable } = await import('./scan/read-image.ts');
    const blocks = (await readPicturedTable(bytes, this.limits)) ?? [];
    if (!mustNameIndicators || namesIndicators(blocks)) return blocks.map((block) => inPlaceOf(place, block));
    if (blocks.length > 0) this.inVain += 1;
    return [];
  }
}

/** What a picture shows has no page of its own. */
function inPlaceOf(place: Block, block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, at: place.at };
  const { page: _, ...at } = block.at;
  const cells = block.cells.map((cell) => ({ ...cell, at: { ...at, row: cell.row, column: cell.column } }));
  return { ...block, at, cells };
}

/** That pictures show a table, which was recognised, how many do not, and how many were not looked at. */
function pictureMessages(
  parts: readonly ImportedPart[],
  imported: ReadonlyMap<Block, PartReading>,
  { recognition }: Limits,
): Message[] {
  const pictures = parts.filter(({ kind }) => kind === 'picture').map(({ place }) => imported.get(place));
  const stopped = pictures.filter((reading) => reading?.isStopped).length;
  const tables = pictures.filter((reading) => reading && reading.value.length > 0).length;
  const omissions = new Omissions();
  for (let left = pictures.length - tables - stopped; left > 0; left--) omissions.note('picture');
  return [
    ...(tables > 0 ? [recognisedPictures()] : []),
    ...omissions.messages(),
    ...(stopped > 0 && recognition ? [picturesNotRecognised(stopped, pictures.length - stopped, recognition)] : []),
  ];
}

async function readFile(part: ImportedPart, limits: Limits, read: ReadPart): Promise<Reading> {
  const reading = await read(part);
  const deeper = reading.imports ?? [];
  const nothing = new Map(deeper.map(({ place }) => [place, { value: [], messages: [] }]));
  const { value } = deeper.length > 0 ? withImports(reading.value, nothing, limits) : reading;
  const more = deeper.length > 0 ? [importsNotFollowed()] : [];
  const whole = { ...reading, value, messages: [...reading.messages, ...more] };
  return part.kind === 'object' && whole.shownSheet !== undefined ? shownOf(whole, whole.shownSheet) : whole;
}

/** Of a workbook in an object only the sheet is seen that it was closed on, without its name; other sheets with content are told. */
function shownOf({ value, messages }: Reading, shown: string): Reading {
  const tables = value.filter(({ kind }) => kind === 'table');
  const others = new Set(tables.map(({ at }) => at.sheet)).size - (tables.some(({ at }) => at.sheet === shown) ? 1 : 0);
  const ofShown = messages.filter(({ at }) => at?.sheet === undefined || at.sheet === shown);
  return {
    value: tables.filter(({ at }) => at.sheet === shown),
    messages: others > 0 ? [...ofShown, sheetsNotShown(shown, others)] : ofShown,
  };
}
