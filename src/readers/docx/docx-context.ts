import { FieldNesting } from '../flow/field-nesting.ts';
import { Omissions } from '../flow/omissions.ts';
import type { PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { DocxLists } from './docx-lists.ts';
import { annotationOf, DocxProperties } from './docx-properties.ts';
import { DocxStyles, type RawStyles } from './docx-styles.ts';
import type { WordBody } from './word-body.ts';

/** Where a Word document comes from: a package, or one XML file. */
export interface WordSource {
  /** The element that holds the blocks, at its "start". */
  readonly openMain: () => XmlTokenizer;
  /** The definitions of paragraph styles by their identifiers; none when absent. */
  readonly styles: () => RawStyles;
  /** The element that holds the definitions of lists, at its "start". Undefined when absent. */
  readonly openNumbering: () => XmlTokenizer | undefined;
  /** The root of a part by the relationship's id, at its "start". Undefined when absent. */
  readonly openPart: (id: string) => XmlTokenizer | undefined;
  /** A part by the relationship's id as a file of its own, the same one each time. Undefined when absent, or where parts are no files. */
  readonly partFile: (id: string) => PartFile | undefined;
}

/** What the parts of the Word reader share while they go once through a document. */
export interface DocxContext {
  readonly xml: XmlTokenizer;
  readonly body: WordBody;
  readonly openPart: WordSource['openPart'];
  readonly partFile: WordSource['partFile'];
  readonly limits: Limits;
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  readonly properties: DocxProperties;
  readonly fields: FieldNesting;
  readonly omissions: Omissions;
  /** Words of a paragraph whose end is a deleted revision: they belong to the next paragraph. */
  carried: string;
  /** For each open mc:AlternateContent, whether a choice was taken. */
  readonly choices: boolean[];
  /** For each open content control, whether it shows a prompt and nothing that was filled in. */
  readonly prompts: boolean[];
}

/** What the parts of a document share while it is read. */
export function docxContext(source: WordSource, body: WordBody, limits: Limits): DocxContext {
  return {
    xml: source.openMain(),
    body,
    openPart: (id) => source.openPart(id),
    partFile: (id) => source.partFile(id),
    limits,
    styles: new DocxStyles(() => source.styles()),
    lists: new DocxLists(() => source.openNumbering()),
    properties: new DocxProperties(),
    fields: new FieldNesting(),
    omissions: new Omissions(),
    carried: '',
    choices: [],
    prompts: [],
  };
}

/** For another part of the document, whose root is open at its "start"; it refers to no further ones. */
export function partContext(context: DocxContext, xml: XmlTokenizer): DocxContext {
  const own = { properties: new DocxProperties(), fields: new FieldNesting(), carried: '', choices: [], prompts: [] };
  return { ...context, ...own, xml, openPart: () => undefined, partFile: () => undefined };
}

/** Elements whose content is no text of the document: properties, deleted revisions, codes, phonetic guides. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:rPr',
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:sectPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:object',
  'w:altChunk',
  'w:footnote',
  'w:endnote',
]);

const SKIPPED_ANNOTATIONS: ReadonlySet<string | undefined> = new Set(['Word.Deletion', 'Word.Comment']);

/**
 * The rule for every element that a reader does not know itself, at its "start": skips it, or lets the reader go into it as if its
 * tags were not there (content controls, insertions, hyperlinks, smart tags). Of alternatives the first choice is taken, so
 * that a text box is read once (ECMA-376 part 3, 7.6); what is left out is noted.
 */
export function passElement(context: DocxContext): void {
  const { xml, choices, prompts } = context;
  const { name } = xml;
  if (name === 'a:blip' || name === 'v:imagedata') context.omissions.note('picture');
  else if (name === 'w:object') context.omissions.note('object');
  else if (name === 'w:altChunk') context.omissions.note('altChunk');
  else if (name === 'w:sdt') prompts.push(false);
  else if (name === 'mc:AlternateContent') choices.push(false);
  else if (name === 'mc:Choice' || name === 'mc:Fallback') {
    if (choices.at(-1)) xml.skip();
    else if (choices.length > 0) choices[choices.length - 1] = true;
    return;
  }
  if (SKIPPED.has(name) || SKIPPED_ANNOTATIONS.has(annotationOf(xml))) xml.skip();
  if (name === 'w:sdtPr') noteProperties(context);
}

/** What a content control says of itself (17.5.2.39), behind the end of its properties. */
function noteProperties({ xml, prompts }: DocxContext): void {
  const shows = /<(?:\w+:)?showingPlcHdr\b([^>]*)>/.exec(xml.skipped);
  if (shows && !/val="(?:0|false|off)"/.test(shows[1] ?? '')) prompts[prompts.length - 1] = true;
}

/** To be called at every "end". */
export function passEnd({ xml, choices, prompts }: DocxContext): void {
  if (xml.name === 'mc:AlternateContent') choices.pop();
  else if (xml.name === 'w:sdt') prompts.pop();
}
