import type { Limits } from '../limits.ts';
import { resolveTarget } from '../package/relations.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { ofdNamespaces } from './ofd-names.ts';

/** The pages of an OFD package in order, by the parts that hold them. */
export interface OfdPackage {
  /** All documents of the package, one behind the other. */
  readonly pages: readonly OfdPageParts[];
}

export interface OfdPageParts {
  readonly part: string;
  /** The parts of the templates of its document, by their id: what is drawn beneath a page. */
  readonly templates: ReadonlyMap<string, string>;
  /** "x y width height" in millimetres where the page itself does not say. */
  readonly box: string;
}

const A4 = '0 0 210 297';

/** A part's tokens; undefined where the package has no such part. */
export function openPart(archive: ZipArchive, part: string, limits: Limits): XmlTokenizer | undefined {
  const bytes = archive.read(part);
  return bytes && new XmlTokenizer(utf8Xml(bytes), ofdNamespaces, limits);
}

/** Finds the pages by OFD.xml and each document's own list (GB/T 33190-2016, 7.4 and 7.5). */
export function openPackage(archive: ZipArchive, limits: Limits): OfdPackage {
  const entry = openPart(archive, 'OFD.xml', limits);
  const roots: string[] = [];
  for (let token = entry?.next() ?? 'eof'; entry && token !== 'eof'; token = entry.next()) {
    if (token === 'start' && entry.name === 'ofd:DocRoot') roots.push(resolveTarget('', textOf(entry).trim()));
  }
  return { pages: roots.flatMap((root) => documentPages(archive, root, limits)) };
}

function documentPages(archive: ZipArchive, root: string, limits: Limits): OfdPageParts[] {
  const xml = openPart(archive, root, limits);
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const templates = new Map<string, string>();
  const parts: string[] = [];
  let box = A4;
  for (let token = xml?.next() ?? 'eof'; xml && token !== 'eof'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'ofd:PhysicalBox') box = textOf(xml);
    else if (xml.name === 'ofd:TemplatePage') {
      templates.set(xml.attribute('ID') ?? '', partOf(folder, xml));
    } else if (xml.name === 'ofd:Page') parts.push(partOf(folder, xml));
  }
  return parts.map((part) => ({ part, templates, box }));
}

/** The characters of an element without elements in it. */
export function textOf(xml: XmlTokenizer): string {
  let text = '';
  for (let token = xml.next(); token === 'text'; token = xml.next()) text += xml.text;
  return text;
}

const partOf = (folder: string, xml: XmlTokenizer): string =>
  resolveTarget(folder, xml.attribute('BaseLoc')?.trim() ?? '');
