import type { PrintSetup } from './workbook.ts';
import { clip, xstring } from './xml-text.ts';

const DEFAULT_MARGINS = { top: 20, right: 18, bottom: 20, left: 18 };
/** Where header and footer stand, in millimetres from the edge. */
const HEADER_MARGIN = 10;

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4);

/** printOptions, pageMargins, pageSetup and headerFooter of a sheet, in the order the schema wants (ECMA-376 18.3.1.99). */
export function printXml(print: PrintSetup | undefined): string {
  if (!print) return '';
  const { top, right, bottom, left } = print.margins ?? DEFAULT_MARGINS;
  const edge = `header="${inches(HEADER_MARGIN)}" footer="${inches(HEADER_MARGIN)}"`;
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  return (
    (print.centered ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" ${edge}/>` +
    `<pageSetup paperSize="9" orientation="${print.orientation ?? 'portrait'}"${fit}/>` +
    headerFooter(print)
  );
}

function headerFooter({ header, footer }: PrintSetup): string {
  if (!header && !footer) return '';
  const top = header ? `<oddHeader>&amp;C${fieldText(header)}</oddHeader>` : '';
  const bottom = footer ? `<oddFooter>&amp;C${fieldText(footer)}</oddFooter>` : '';
  return `<headerFooter>${top}${bottom}</headerFooter>`;
}

/** What Excel takes for a header or footer; with more it wants to "repair" the file. Two for every "&" leave room for its own. */
const FIELD_LIMIT = 120;

/** "&" starts a command there (18.3.1.46), so the text's own is doubled. */
function fieldText(text: string): string {
  return xstring(clip(text, FIELD_LIMIT).replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N'));
}
