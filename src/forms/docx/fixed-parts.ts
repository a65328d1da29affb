import { FONTS } from '../paper.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${MAIN}.settings+xml"/>` +
  `<Override PartName="/word/footer1.xml" ContentType="${MAIN}.footer+xml"/></Types>`;

export const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`;

export const documentRelations =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONS}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${RELATIONS}/footer" Target="footer1.xml"/></Relationships>`;

export const settings = `${HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`;

/** The number of the page between dashes, centred: "— 3 —" (GB/T 9704-2012, 7.5). */
export const footer =
  `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>` +
  `<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

function style(id: string, name: string, role: keyof typeof FONTS, paragraph: string): string {
  const { office, size, bold } = FONTS[role];
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="${office}" w:eastAsia="${office}" w:hAnsi="${office}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`
  );
}

export const styles =
  `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONTS.text.office}" w:eastAsia="${FONTS.text.office}" w:hAnsi="${FONTS.text.office}"/>` +
  `<w:sz w:val="${FONTS.text.size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
  style('Title', 'Title', 'title', '<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>') +
  style(
    'Heading1',
    'heading 1',
    'title',
    '<w:keepNext/><w:spacing w:before="160" w:after="160"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
  ) +
  style(
    'Heading2',
    'heading 2',
    'heading',
    '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="1"/>',
  ) +
  style('FormText', 'Form Text', 'text', '<w:spacing w:line="360" w:lineRule="auto"/>') +
  style('FormCell', 'Form Cell', 'cell', '') +
  `</w:styles>`;
