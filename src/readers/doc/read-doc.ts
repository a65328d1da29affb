import type { Message } from '../../model/message.ts';
import { embeddedInStorage } from '../embedded-object.ts';
import { BodySink } from '../flow/flow-sink.ts';
import { Omissions } from '../flow/omissions.ts';
import { type FlowReading, readFlow } from '../flow/read-flow.ts';
import type { PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import type { PictureSize } from '../picture-size.ts';
import { readCharacterMarks } from './doc-characters.ts';
import { openDoc, tablePart } from './doc-file.ts';
import { DocLists } from './doc-lists.ts';
import { DocParagraphs } from './doc-paragraphs.ts';
import { type DocContent, readStory } from './doc-story.ts';
import { readStyles } from './doc-styles.ts';
import { readPieces } from './piece-table.ts';

/**
 * The blocks of a Word 97–2003 document (.doc, [MS-DOC]), in reading order, and what it shows as objects; text boxes come last. As in docx, deleted revisions
 * and hidden text are left out, and so are footnotes, headers and footers. Never throws for what is wrong with the file.
 */
export function readDoc(bytes: Uint8Array, limits: Limits): FlowReading {
  return readFlow((open, messages) => {
    const file = openDoc(bytes, limits);
    const table = readPieces(file);
    const omissions = new Omissions();
    const content: DocContent = {
      table,
      marks: readCharacterMarks(file, table),
      paragraphs: new DocParagraphs(file),
      styles: readStyles(file.part(tablePart.styleSheet)),
      lists: new DocLists(file.partOnward(tablePart.lists), file.part(tablePart.listOverrides)),
      omissions,
      embedded: (storage) => embeddedInStorage(file.stream, storage, limits),
      picture: (place) => pictureInData(file.data, place),
      pictureSize: (place) => sizeInData(file.data, place),
    };
    const body = open(new BodySink(limits, messages));
    if (table.text.length === file.wholeLength || table.text.length === file.wholeLength + 1) {
      readStory(content, body, 0, file.textLength);
      readStory(content, body, file.boxesAt, file.boxesAt + file.boxesLength);
    } else {
      messages.push(lengthsDisagree());
      readStory(content, body, 0, table.text.length);
    }
    body.takePictures(omissions);
    messages.push(...omissions.messages());
  });
}

const PICTURES = ['89504e470d0a1a0a', 'ffd8ff'].map((start) => Buffer.from(start, 'hex'));

/** The png or jpeg in a picture's record ([MS-DOC] 2.9.190: its length, its look, then the file); undefined for other kinds. */
function pictureInData(data: Buffer, at: number): PartFile | undefined {
  if (at + 4 > data.length) return undefined;
  const record = data.subarray(at, at + data.readUInt32LE(at));
  const start = PICTURES.map((signature) => record.indexOf(signature)).find((place) => place >= 0);
  return start === undefined ? undefined : { file: '', bytes: new Uint8Array(record.subarray(start)) };
}

const TWIPS = 20;
const PER_MILLE = 1000;

/** The size of the same picture: its own in twips, by the scale at which it is shown ([MS-DOC] 2.9.192). */
function sizeInData(data: Buffer, at: number): PictureSize | undefined {
  if (at + 36 > data.length) return undefined;
  const length = (goal: number, scale: number) =>
    (data.readInt16LE(at + goal) * data.readUInt16LE(at + scale)) / PER_MILLE / TWIPS;
  return { width: length(28, 32), height: length(30, 34) };
}

/** The main text cannot be told from headers and notes then; all of it is read rather than a part lost. */
function lengthsDisagree(): Message {
  return {
    severity: 'warning',
    code: 'doc-lengths-disagree',
    text: {
      zh: '文件有损坏：其中记录的正文长度与实际不符，已读取全部文字，页眉页脚可能混在其中。请用 WPS 或 Word 打开后另存一次。',
      en: 'The file is damaged: the length of its text is recorded wrongly. All of it was read, headers and footers perhaps among it. Please open and save it again with WPS or Word.',
    },
  };
}
