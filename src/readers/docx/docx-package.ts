import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { docxNamespaces } from './docx-names.ts';

/** A Word package with its main part found (ECMA-376 part 2; part 1, 11.3.10). */
export class DocxPackage {
  readonly archive: ZipArchive;
  private readonly limits: Limits;
  private readonly main: string;
  private relations: ReadonlyMap<string, string> | undefined;

  /** Throws a ReaderFault when the bytes are no archive or hold no Word document. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.limits = limits;
    this.archive = openZip(bytes, limits);
    const main = this.findMain();
    if (main === undefined) throw notWord();
    this.main = main;
  }

  /** The main document as a stream of tokens. */
  openMain(): XmlTokenizer {
    return this.open(this.main) ?? failNotWord();
  }

  /** A part that the main document refers to, by the last word of its relationship's type ("styles"). Undefined when absent. */
  openRelated(kind: string): XmlTokenizer | undefined {
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const file = this.main.slice(folder.length);
    this.relations ??= this.readRelations(`${folder}_rels/${file}.rels`, folder);
    const target = this.relations.get(kind);
    return target === undefined ? undefined : this.open(target);
  }

  private open(name: string): XmlTokenizer | undefined {
    const bytes = this.archive.read(name);
    return bytes && new XmlTokenizer(utf8Xml(bytes), docxNamespaces, this.limits);
  }

  /** Nearly every writer uses the same name for the main part; only where it is missing the package's relationships are asked. */
  private findMain(): string | undefined {
    if (this.archive.has('word/document.xml')) return 'word/document.xml';
    const main = this.readRelations('_rels/.rels', '').get('officeDocument');
    return main !== undefined && this.archive.has(main) && !/^(xl|ppt)\//.test(main) ? main : undefined;
  }

  private readRelations(name: string, folder: string): ReadonlyMap<string, string> {
    const relations = new Map<string, string>();
    const xml = this.open(name);
    if (!xml) return relations;
    for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
      if (token !== 'start' || xml.name !== 'rel:Relationship' || xml.attribute('TargetMode') === 'External') continue;
      const kind = xml.attribute('Type')?.split('/').at(-1) ?? '';
      if (!relations.has(kind)) relations.set(kind, resolveTarget(folder, xml.attribute('Target') ?? ''));
    }
    return relations;
  }
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
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
