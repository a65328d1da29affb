import { writeZip, type ZipEntry } from '../zip-writer.ts';
import { noteShapesXml, notesXml } from './notes-xml.ts';
import { absolute, isSheetName, quotedSheet } from './reference.ts';
import { SharedTexts, type SheetPart, sheetXml } from './sheet-xml.ts';
import { StyleTable } from './style-table.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DEFAULT_CREATOR = '明绩 Mingji';

/**
 * The bytes of an .xlsx file. The same description gives the same bytes, always and everywhere. Throws on a description that
 * no spreadsheet program would take (no sheet, bad or double sheet name, a cell under a span): that is the caller's bug.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  assertSheets(workbook.sheets);
  const styles = new StyleTable();
  const texts = new SharedTexts();
  const parts = workbook.sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles, texts));
  return writeZip(workbookEntries(workbook, parts, styles, texts));
}

/** The entries of a workbook's archive, in their order, once its sheets are written. */
export function workbookEntries(
  workbook: Workbook,
  parts: readonly SheetPart[],
  styles: StyleTable,
  texts: SharedTexts,
): ZipEntry[] {
  const creator = workbook.creator ?? DEFAULT_CREATOR;
  return [
    { name: '[Content_Types].xml', content: contentTypesXml(parts) },
    { name: '_rels/.rels', content: packageRelations() },
    { name: 'docProps/core.xml', content: coreXml(workbook.title, creator) },
    { name: 'xl/workbook.xml', content: workbookXml(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(parts.length) },
    { name: 'xl/styles.xml', content: styles.xml() },
    { name: 'xl/sharedStrings.xml', content: texts.xml() },
    ...parts.flatMap((part, index) => sheetEntries(part, index + 1, creator)),
  ];
}

/** Throws where a workbook has no sheet, or one of a name that Excel refuses or that another has already. */
export function assertSheets(sheets: readonly Sheet[]): void {
  if (sheets.length === 0) throw new Error('writeWorkbook: a workbook needs at least one sheet');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (!isSheetName(name)) throw new Error(`writeWorkbook: "${name}" is no sheet name; make one with sheetName()`);
    if (seen.has(name.toLowerCase())) throw new Error(`writeWorkbook: two sheets are called "${name}"`);
    seen.add(name.toLowerCase());
  }
}

function sheetEntries({ xml, notes }: SheetPart, number: number, creator: string): ZipEntry[] {
  const entries = [{ name: `xl/worksheets/sheet${number}.xml`, content: xml }];
  if (notes.length === 0) return entries;
  return [
    ...entries,
    {
      name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      content: relations([
        [`${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
        [`${OFFICE}/comments`, `../comments${number}.xml`],
      ]),
    },
    { name: `xl/comments${number}.xml`, content: notesXml(notes, creator) },
    { name: `xl/drawings/vmlDrawing${number}.vml`, content: noteShapesXml(notes, number) },
  ];
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function packageRelations(): string {
  return relations([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from(
      { length: sheets },
      (_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function contentTypesXml(parts: readonly SheetPart[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
    parts
      .map(
        ({ notes }, index) =>
          override(`xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`) +
          (notes.length > 0 ? override(`xl/comments${index + 1}.xml`, `${SPREADSHEET}.comments+xml`) : ''),
      )
      .join('')
  }</Types>`;
}

function coreXml(title: string | undefined, creator: string): string {
  const name = title ? `<dc:title>${xmlText(title)}</dc:title>` : '';
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${name}<dc:creator>${xmlText(creator)}</dc:creator></cp:coreProperties>`;
}

function workbookXml({ sheets, definedNames = [] }: Workbook): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...definedNames.map(({ name, refersTo, hidden }) => nameXml(name, refersTo, undefined, hidden)),
    ...sheets.flatMap(builtInNames),
  ];
  const namesXml = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  const view = '<bookViews><workbookView activeTab="0"/></bookViews>';
  // Formulas without a kept result, and results that another locale would see differently, are computed on opening.
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">${view}<sheets>${list.join('')}</sheets>${namesXml}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

/** Print areas, repeated rows and filters are names with a fixed spelling (ECMA-376 18.2.5). */
function builtInNames({ name, print, filter }: Sheet, index: number): string[] {
  const sheet = quotedSheet(name);
  const names: string[] = [];
  if (filter) names.push(nameXml('_xlnm._FilterDatabase', `${sheet}!${absolute(filter)}`, index, true));
  if (print?.area) names.push(nameXml('_xlnm.Print_Area', `${sheet}!${absolute(print.area)}`, index));
  if (print?.titleRows) {
    names.push(nameXml('_xlnm.Print_Titles', `${sheet}!$${print.titleRows.from}:$${print.titleRows.to}`, index));
  }
  return names;
}

function nameXml(name: string, refersTo: string, sheet?: number, hidden?: boolean): string {
  const scope = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${xmlText(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${xmlText(refersTo)}</definedName>`;
}
