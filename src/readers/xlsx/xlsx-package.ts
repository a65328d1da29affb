import type { Limits } from '../limits.ts';
import { type Relation, readRelations, relationsPart } from '../package/relations.ts';
import { ReaderFault } from '../reader-fault.ts';
import { decodeXml, utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { xlsxNamespaces } from './xlsx-names.ts';

/** A workbook's package with its main part found (ECMA-376 part 2; part 1, 12.3.23). */
export class XlsxPackage {
  private readonly archive: ZipArchive;
  private readonly limits: Limits;
  private readonly main: string;
  private readonly relations: readonly Relation[];

  /** Throws a ReaderFault when the archive holds no workbook. */
  constructor(archive: ZipArchive, limits: Limits) {
    this.limits = limits;
    this.archive = archive;
    this.main = this.findMain();
    this.relations = this.relationsOf(this.main);
  }

  /** The workbook part as a stream of tokens. */
  openWorkbook(): XmlTokenizer {
    return this.open(this.main) ?? failNoWorkbook();
  }

  /** A part that the workbook refers to by the id of a relationship, with its kind. Undefined when it is not there. */
  openById(id: string): { readonly kind: string; readonly xml: XmlTokenizer } | undefined {
    const relation = this.relations.find((candidate) => candidate.id === id);
    const xml = relation && this.open(relation.target);
    return relation && xml && { kind: relation.kind, xml };
  }

  /** The first part of a kind. Undefined when the workbook has none. */
  openByKind(kind: string): XmlTokenizer | undefined {
    const relation = this.relations.find((candidate) => candidate.kind === kind);
    return relation && this.open(relation.target);
  }

  /** The names of the parts that hold the drawings (text boxes, charts' frames) of the sheets. */
  get drawings(): readonly string[] {
    return this.archive.names.filter((name) => /^\/?xl\/drawings\/[^/]+\.xml$/.test(name));
  }

  /** Any part as text, unparsed. */
  readText(name: string): string {
    const bytes = this.archive.read(name);
    return bytes ? decodeXml(bytes) : '';
  }

  private open(name: string): XmlTokenizer | undefined {
    const bytes = this.archive.read(name);
    return bytes && new XmlTokenizer(utf8Xml(bytes), xlsxNamespaces, this.limits);
  }

  /** Nearly every writer uses the same name for the main part; only where it is missing the package's relationships are asked. */
  private findMain(): string {
    if (this.archive.has('xl/workbook.xml')) return 'xl/workbook.xml';
    const main = this.relationsOf('').find((relation) => relation.kind === 'officeDocument')?.target;
    if (main === undefined || !this.archive.has(main)) throw noWorkbook();
    return main;
  }

  private relationsOf(part: string): Relation[] {
    const { folder, name } = relationsPart(part);
    return readRelations(this.open(name), folder);
  }
}

function noWorkbook(): ReaderFault {
  return new ReaderFault('xlsx-without-workbook', {
    zh: '压缩包内没有 Excel 工作簿（xl/workbook.xml）。请确认这是 .xlsx 文件，或用 WPS、Excel 打开后另存一次。',
    en: 'The archive holds no workbook (xl/workbook.xml). Please check that this is an .xlsx file, or save it again with WPS or Excel.',
  });
}

function failNoWorkbook(): never {
  throw noWorkbook();
}
