import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import type { WordSource } from './docx-context.ts';
import { docxNamespaces, word2003Synonyms } from './docx-names.ts';
import { type RawStyles, readStyles } from './docx-styles.ts';

/**
 * A Word document in one XML file: Word 2003 XML (Microsoft's "Office 2003 XML Reference Schemas"), or a package whose parts stand in
 * one file ("Flat OPC", pkg:package). Whatever stands around them, the body and the definitions are
 * elements of the same names in both.
 */
export class WordXml implements WordSource {
  private readonly xml: Buffer;
  private readonly limits: Limits;

  /** Throws a ReaderFault when the text is not in the encoding it declares. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.xml = utf8Xml(bytes);
    this.limits = limits;
  }

  openMain(): XmlTokenizer {
    const body = this.openAt('w:body');
    if (!body) {
      throw new ReaderFault('word-xml-without-body', {
        zh: '文件是 XML 形式的 Word 文档，但没有正文（w:body）。请用 WPS 或 Word 打开后另存为 docx。',
        en: 'The file is a Word document in XML without a body (w:body). Please save it as docx with WPS or Word.',
      });
    }
    return body;
  }

  styles(): RawStyles {
    return readStyles(this.openAt('w:styles'));
  }

  openNumbering(): XmlTokenizer | undefined {
    return this.openAt('w:numbering');
  }

  /** Heads of pages stand in the properties of their section. */
  openPart(): undefined {
    return undefined;
  }

  /** Parts stand in the text as what they were encoded to. */
  partFile(): undefined {
    return undefined;
  }

  private openAt(name: string): XmlTokenizer | undefined {
    const xml = new XmlTokenizer(this.xml, docxNamespaces, this.limits, word2003Synonyms);
    for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
      if (token === 'start' && xml.name === name) return xml;
    }
    return undefined;
  }
}
