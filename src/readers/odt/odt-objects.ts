import { writeZip } from '../../base/zip-writer.ts';
import { embeddedDocument } from '../embedded-object.ts';
import type { PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** What DVASPECT_ICON is called in a style: the object is not shown, only an icon of it. */
const ICON: ReadonlySet<string | undefined> = new Set(['4', 'icon']);
const KINDS = ['spreadsheet', 'text'] as const;
/** Of an object's folder, what its reader looks at. */
const PARTS = ['content.xml', 'styles.xml', 'settings.xml'] as const;

/** The documents that the objects of an OpenDocument text show (ODF 1.3 part 3, 10.4.6), as files of their own. */
export class OdtObjects {
  private readonly archive: ZipArchive;
  private readonly limits: Limits;
  private readonly icons = new Set<string>();
  private readonly files = new Map<string, PartFile | undefined>();

  constructor(archive: ZipArchive, limits: Limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /** Notes a style:style of frames at its "start". */
  readStyle(xml: XmlTokenizer): void {
    const name = xml.attribute('style:name') ?? '';
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next())
      if (token === 'start' && ICON.has(xml.attribute('draw:ole-draw-aspect'))) this.icons.add(name);
  }

  /** The document behind an object's reference in a frame of a style; undefined for formulas, charts, icons and links to other files. */
  find(href: string, frameStyle: string): PartFile | undefined {
    if (this.icons.has(frameStyle)) return undefined;
    const path = href.replace(/^\.\//, '').replace(/\/$/, '');
    if (!this.files.has(path)) this.files.set(path, this.open(path));
    return this.files.get(path);
  }

  /** An object is a folder of this package, or a file in the form of another program. */
  private open(path: string): PartFile | undefined {
    const content = this.archive.read(`${path}/content.xml`);
    if (content) return packed(this.archive, path, content);
    const bytes = path === '' ? undefined : this.archive.read(path);
    return bytes && embeddedDocument({ file: path, bytes: new Uint8Array(bytes) }, this.limits);
  }
}

function packed(archive: ZipArchive, folder: string, content: Buffer): PartFile | undefined {
  const kind = KINDS.find((one) => content.includes(`<office:${one}`));
  if (!kind) return undefined;
  const parts = PARTS.flatMap((name) => {
    const bytes = archive.read(`${folder}/${name}`);
    return bytes ? [{ name, content: bytes, stored: true }] : [];
  });
  const mimetype = { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true };
  return { file: folder, bytes: writeZip([mimetype, ...parts]) };
}
