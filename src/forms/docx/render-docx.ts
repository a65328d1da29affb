import { writeZip } from '../../base/zip-writer.ts';
import type { FilledForm } from '../sheet.ts';
import { bodyXml } from './body-xml.ts';
import { contentTypes, documentRelations, footer, packageRelations, settings, styles } from './fixed-parts.ts';

/**
 * A filled form as a Word document (ECMA-376 part 1, WordprocessingML, transitional). Same input, same bytes: no dates, no ids that
 * count. One Word section per form; its parts begin on new pages.
 */
export function renderDocx(form: FilledForm): Uint8Array {
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: packageRelations },
    { name: 'word/document.xml', content: bodyXml(form) },
    { name: 'word/_rels/document.xml.rels', content: documentRelations },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/settings.xml', content: settings },
    { name: 'word/footer1.xml', content: footer },
  ]);
}
