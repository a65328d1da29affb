import type { Omissions } from '../flow/omissions.ts';
import type { Limits } from '../limits.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { OdtLists } from './odt-lists.ts';
import type { OdtObjects } from './odt-objects.ts';
import type { OdtTextStyles } from './odt-text-styles.ts';

/** What the parts of the OpenDocument reader share while they go once through a text. */
export interface OdtContext {
  readonly xml: XmlTokenizer;
  readonly lists: OdtLists;
  readonly textStyles: OdtTextStyles;
  readonly objects: OdtObjects;
  readonly omissions: Omissions;
  readonly limits: Limits;
}

/** Elements whose content is no text of the document. Deleted revisions are kept apart in text:tracked-changes. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note',
  'text:ruby-text',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'office:font-face-decls',
  'office:styles',
  'office:master-styles',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:object-ole',
  'table:table-source',
]);

/** The rule for every element that a reader does not know itself: skips it, or lets the reader go into it; notes what is left out. */
export function passElement(context: OdtContext): void {
  const { name } = context.xml;
  if (name === 'draw:image') context.omissions.note('picture');
  else if (name === 'draw:object' || name === 'draw:object-ole') context.omissions.note('object');
  if (SKIPPED.has(name)) context.xml.skip();
}
