import type { PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import { PartMemory } from '../package/part-memory.ts';
import { type Relation, readRelations, relationsPart } from '../package/relations.ts';
import { ReaderFault } from '../reader-fault.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import type { WordSource } from './docx-context.ts';
import { docxNamespaces } from './docx-names.ts';
import { type RawStyles, readStyles } from './docx-styles.ts';

const mainRelations = new PartMemory<readonly Relation[]>();
const styles = new PartMemory<RawStyles>();

/** A Word package with its main part found (ECMA-376 part 2; part 1, 11.3.10). */
export class DocxPackage implements WordSource {
  private readonly archive: ZipArchive;
  private readonly limits: Limits;
  private readonly main: string;
  private relations: readonly Relation[] | undefined;
  private readonly files = new Map<string, PartFile>();

  /** Throws a ReaderFault when the archive holds no Word document. */
  constructor(archive: ZipArchive, limits: Limits) {
    this.limits = limits;
    this.archive = archive;
    const main = this.findMain();
    if (main === undefined) throw notWord();
    this.main = main;
  }

  openMain(): XmlTokenizer {
    return this.openRoot(this.main) ?? failNotWord();
  }

  styles(): RawStyles {
    const target = this.related('styles');
    return target === undefined
      ? readStyles(undefined)
      : styles.read(this.archive, target, () => readStyles(this.openRoot(target)));
  }

  openNumbering(): XmlTokenizer | undefined {
    const target = this.related('numbering');
    return target === undefined ? undefined : this.openRoot(target);
  }

  openPart(id: string): XmlTokenizer | undefined {
    const target = this.mainRelations().find((relation) => relation.id === id)?.target;
    return target === undefined ? undefined : this.openRoot(target);
  }

  partFile(id: string): PartFile | undefined {
    const target = this.mainRelations().find((relation) => relation.id === id)?.target ?? '';
    const known = this.files.get(target);
    if (known) return known;
    const bytes = this.archive.read(target);
    const part = bytes && { file: target.slice(target.lastIndexOf('/') + 1), bytes: new Uint8Array(bytes) };
    if (part) this.files.set(target, part);
    return part;
  }

  /** By the last word of the relationship's type. */
  private related(kind: string): string | undefined {
    return this.mainRelations().find((relation) => relation.kind === kind)?.target;
  }

  private mainRelations(): readonly Relation[] {
    this.relations ??= mainRelations.read(this.archive, relationsPart(this.main).name, () =>
      this.relationsOf(this.main),
    );
    return this.relations;
  }

  private openRoot(name: string): XmlTokenizer | undefined {
    const xml = this.open(name);
    xml?.next();
    return xml;
  }

  private open(name: string): XmlTokenizer | undefined {
    const bytes = this.archive.read(name);
    return bytes && new XmlTokenizer(utf8Xml(bytes), docxNamespaces, this.limits);
  }

  /** Nearly every writer uses the same name for the main part; only where it is missing the package's relationships are asked. */
  private findMain(): string | undefined {
    if (this.archive.has('word/document.xml')) return 'word/document.xml';
    const main = this.relationsOf('').find((relation) => relation.kind === 'officeDocument')?.target;
    return main !== undefined && this.archive.has(main) && !/^(xl|ppt)\//.test(main) ? main : undefined;
  }

  private relationsOf(part: string): Relation[] {
    const { folder, name } = relationsPart(part);
    return readRelations(this.open(name), folder);
  }
}

function notWord(): ReaderFault {
  return new ReaderFault('docx-without-document', {
    zh: '压缩包内没有 Word 正文（word/document.xml）。请确认这是 .docx 文件，或用 WPS、Word 打开后另存一次。',
    en: 'The archive holds no Word document (word/document.xml). Please check that this is a .docx file, or save it again with WPS or Word.',
  });
}

function failNotWord(): never {
  throw notWord();
}
