import { xmlText } from '../../base/workbook/xml-text.ts';
import { keptFrom } from '../kept-together.ts';
import { PAPER, textWidth } from '../paper.ts';
import type { FilledBlock, FilledForm, FilledHeading, FilledText } from '../sheet.ts';
import { RELATIONS, WORD } from './fixed-parts.ts';
import { tableXml } from './table-xml.ts';

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** word/document.xml: the blocks of every section; a section after the first begins on a new page. */
export function bodyXml(form: FilledForm): string {
  const width = twips(textWidth(form.landscape));
  const headings = form.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level > 0 ? [{ block, page: section + 1 }] : [])),
  );
  const blocks = form.sections.flatMap(({ blocks }, section) => {
    const from = keptFrom(blocks);
    return blocks.map((block, index) => {
      const xml = blockXml(block, headings, width, section > 0 && index === 0);
      return index >= from && index < blocks.length - 1 ? keptWithNext(xml) : xml;
    });
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${blocks.join('')}` +
    `${gapXml(false)}${sectionXml(form.landscape)}</w:body></w:document>`
  );
}

/** Its paragraphs stay on the page of what follows (17.3.1.15). */
function keptWithNext(xml: string): string {
  return xml.replaceAll(/<w:pPr>(<w:pStyle [^>]*\/>)?/g, '<w:pPr>$1<w:keepNext/>');
}

/** A heading that the table of contents lists, with the page it stands on when every section takes one. */
interface NumberedHeading {
  readonly block: FilledHeading;
  readonly page: number;
}

function blockXml(
  block: FilledBlock,
  headings: readonly NumberedHeading[],
  width: number,
  breakBefore: boolean,
): string {
  switch (block.kind) {
    case 'heading':
      return headingXml(
        block.text,
        block.level,
        breakBefore,
        headings.findIndex((heading) => heading.block === block) + 1,
      );
    case 'contents':
      return contentsXml(block.title, headings, width, breakBefore);
    case 'text':
      return textXml(block, width, breakBefore);
    case 'table':
      return `${breakBefore || block.joined ? gapXml(breakBefore) : ''}${tableXml(block, width)}`;
  }
}

function sectionXml(landscape: boolean): string {
  const [width, height] = [twips(PAPER.width), twips(PAPER.height)];
  const size = landscape ? `w:w="${height}" w:h="${width}" w:orient="landscape"` : `w:w="${width}" w:h="${height}"`;
  const margin = twips(PAPER.margin);
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz ${size}/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`
  );
}

/** Word would take two tables in a row for one, and wants a paragraph behind the last: a line one point high. */
function gapXml(breakBefore: boolean): string {
  return `<w:p><w:pPr>${breakBefore ? '<w:pageBreakBefore/>' : ''}<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
}

/** Runs of a text whose lines are separated by "\n". */
export function runsXml(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function headingXml(text: string, level: 0 | 1 | 2, breakBefore: boolean, bookmark: number): string {
  const style = level === 0 ? 'Title' : `Heading${level}`;
  const named =
    level > 0
      ? [`<w:bookmarkStart w:id="${bookmark}" w:name="part${bookmark}"/>`, `<w:bookmarkEnd w:id="${bookmark}"/>`]
      : ['', ''];
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${breakBefore ? '<w:pageBreakBefore/>' : ''}</w:pPr>${named[0]}${runsXml(text)}${named[1]}</w:p>`;
}

function textXml(text: FilledText, width: number, breakBefore: boolean): string {
  const { texts, align, above, indent } = text;
  const [whole = ''] = texts;
  if (texts.length === 1 && whole.includes('\n')) {
    const paragraphs = whole.split('\n');
    return paragraphs
      .map((one, index) =>
        textXml({ ...text, texts: [one], above: index === 0 ? above : 0 }, width, breakBefore && index === 0),
      )
      .join('');
  }
  const firstLine = indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '';
  const [first = '', ...beside] = texts;
  const stops = beside.map((_, index) => {
    const last = index === beside.length - 1;
    return `<w:tab w:val="${last ? 'right' : 'center'}" w:pos="${Math.round((width * (index + 1)) / beside.length)}"/>`;
  });
  const tabs = stops.length > 0 ? `<w:tabs>${stops.join('')}</w:tabs>` : '';
  const room = above > 0 ? `<w:spacing w:before="${twips(above)}"/>` : '';
  const runs = runsXml(first) + beside.map((text) => `<w:r><w:tab/></w:r>${runsXml(text)}`).join('');
  return `<w:p><w:pPr><w:pStyle w:val="FormText"/>${breakBefore ? '<w:pageBreakBefore/>' : ''}${tabs}${room}${firstLine}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;
}

/** The contents with page numbers that Word and WPS compute when they open the file (fields marked dirty, 17.16.18). */
function contentsXml(title: string, headings: readonly NumberedHeading[], width: number, breakBefore: boolean): string {
  const lines = headings.map(({ block: { text }, page }, index) => {
    return (
      `<w:p><w:pPr><w:pStyle w:val="FormText"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs></w:pPr>${runsXml(text.replace(/\n/g, ''))}<w:r><w:tab/></w:r>` +
      `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF part${index + 1} </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${page}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    );
  });
  return `${headingXml(title, 0, breakBefore, 0)}${lines.join('')}`;
}
