/**
 * The parts of ECMA-376 that our Word and Excel files use, as far as order and attributes go: for each element the children it may have, in
 * the order of the schema (part 1, Annex A; 17.x WordprocessingML, 18.x SpreadsheetML, transitional), and its attributes. An element that is
 * not listed has no place in our files. The XSD files themselves are not distributed under a licence that would let them stand here.
 */

interface Rule {
  /** Children in schema order; `*` at the start means that they may come in any order. */
  readonly children: string;
  readonly attributes?: string;
  readonly required?: string;
}

const value: Rule = { children: '', attributes: 'w:val', required: 'w:val' };
const toggle: Rule = { children: '', attributes: 'w:val' };
const edge: Rule = { children: '', attributes: 'w:w w:type', required: 'w:w w:type' };
const border: Rule = { children: '', attributes: 'w:val w:sz w:space w:color', required: 'w:val' };

/** WordprocessingML, 17.2 to 17.18. */
export const word: Readonly<Record<string, Rule>> = {
  'w:document': { children: 'w:body', attributes: 'xmlns:w xmlns:r' },
  'w:body': { children: '* w:p w:tbl w:sectPr' },
  'w:p': { children: 'w:pPr * w:r w:bookmarkStart w:bookmarkEnd w:fldSimple' },
  'w:pPr': {
    children:
      'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:tabs w:spacing w:ind w:jc w:outlineLvl w:rPr',
  },
  'w:pStyle': value,
  'w:keepNext': toggle,
  'w:pageBreakBefore': toggle,
  'w:tabs': { children: 'w:tab' },
  'w:tab': { children: '', attributes: 'w:val w:leader w:pos' },
  'w:spacing': { children: '', attributes: 'w:before w:after w:line w:lineRule' },
  'w:ind': { children: '', attributes: 'w:firstLineChars w:firstLine' },
  'w:jc': value,
  'w:outlineLvl': value,
  'w:r': { children: 'w:rPr * w:t w:br w:tab w:fldChar w:instrText' },
  'w:rPr': { children: 'w:rFonts w:b w:sz w:szCs w:lang' },
  'w:rFonts': { children: '', attributes: 'w:ascii w:eastAsia w:hAnsi' },
  'w:b': toggle,
  'w:sz': value,
  'w:szCs': value,
  'w:lang': { children: '', attributes: 'w:val w:eastAsia' },
  'w:t': { children: '', attributes: 'xml:space' },
  'w:br': { children: '', attributes: 'w:type' },
  'w:fldChar': { children: '', attributes: 'w:fldCharType w:dirty', required: 'w:fldCharType' },
  'w:instrText': { children: '', attributes: 'xml:space' },
  'w:fldSimple': { children: 'w:r', attributes: 'w:instr', required: 'w:instr' },
  'w:bookmarkStart': { children: '', attributes: 'w:id w:name', required: 'w:id w:name' },
  'w:bookmarkEnd': { children: '', attributes: 'w:id', required: 'w:id' },
  'w:tbl': { children: 'w:tblPr w:tblGrid w:tr' },
  'w:tblPr': { children: 'w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook' },
  'w:tblW': edge,
  'w:tblBorders': { children: 'w:top w:left w:bottom w:right w:insideH w:insideV' },
  'w:tblLayout': { children: '', attributes: 'w:type', required: 'w:type' },
  'w:tblCellMar': { children: 'w:top w:left w:bottom w:right' },
  'w:tblGrid': { children: 'w:gridCol' },
  'w:gridCol': { children: '', attributes: 'w:w' },
  'w:tr': { children: 'w:trPr w:tc' },
  'w:trPr': { children: '* w:cantSplit w:trHeight w:tblHeader' },
  'w:cantSplit': toggle,
  'w:trHeight': { children: '', attributes: 'w:val w:hRule' },
  'w:tblHeader': toggle,
  'w:tc': { children: 'w:tcPr w:p' },
  'w:tcPr': { children: 'w:tcW w:gridSpan w:vMerge w:tcBorders w:vAlign' },
  'w:tcW': edge,
  'w:gridSpan': value,
  'w:vMerge': toggle,
  'w:vAlign': value,
  'w:insideH': border,
  'w:insideV': border,
  'w:sectPr': { children: 'w:headerReference w:footerReference w:type w:pgSz w:pgMar' },
  'w:footerReference': { children: '', attributes: 'w:type r:id', required: 'w:type r:id' },
  'w:pgSz': { children: '', attributes: 'w:w w:h w:orient' },
  'w:pgMar': {
    children: '',
    attributes: 'w:top w:right w:bottom w:left w:header w:footer w:gutter',
    required: 'w:top w:right w:bottom w:left w:header w:footer w:gutter',
  },
  'w:ftr': { children: 'w:p', attributes: 'xmlns:w' },
  'w:settings': { children: 'w:zoom w:defaultTabStop w:characterSpacingControl', attributes: 'xmlns:w' },
  'w:zoom': { children: '', attributes: 'w:percent', required: 'w:percent' },
  'w:defaultTabStop': value,
  'w:characterSpacingControl': value,
  'w:styles': { children: 'w:docDefaults w:latentStyles w:style', attributes: 'xmlns:w' },
  'w:docDefaults': { children: 'w:rPrDefault w:pPrDefault' },
  'w:rPrDefault': { children: 'w:rPr' },
  'w:pPrDefault': { children: 'w:pPr' },
  'w:style': { children: 'w:name w:basedOn w:qFormat w:pPr w:rPr', attributes: 'w:type w:default w:styleId' },
  'w:name': value,
  'w:basedOn': value,
  'w:qFormat': toggle,
  // Margins of cells and lines around tables share these names (17.4.75, 17.4.5 …).
  'w:top': { children: '', attributes: `${edge.attributes} ${border.attributes}` },
  'w:left': { children: '', attributes: `${edge.attributes} ${border.attributes}` },
  'w:bottom': { children: '', attributes: `${edge.attributes} ${border.attributes}` },
  'w:right': { children: '', attributes: `${edge.attributes} ${border.attributes}` },
};

/** SpreadsheetML worksheets, 18.3. */
export const worksheet: Readonly<Record<string, Rule>> = {
  worksheet: {
    children:
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks legacyDrawing',
    attributes: 'xmlns xmlns:r',
  },
  sheetPr: { children: 'tabColor outlinePr pageSetUpPr' },
  pageSetUpPr: { children: '', attributes: 'fitToPage' },
  dimension: { children: '', attributes: 'ref', required: 'ref' },
  sheetViews: { children: 'sheetView' },
  sheetView: {
    children: 'pane selection',
    attributes: 'workbookViewId tabSelected showGridLines',
    required: 'workbookViewId',
  },
  sheetFormatPr: { children: '', attributes: 'defaultRowHeight', required: 'defaultRowHeight' },
  cols: { children: 'col' },
  col: { children: '', attributes: 'min max width customWidth hidden', required: 'min max' },
  sheetData: { children: 'row' },
  row: { children: 'c', attributes: 'r ht customHeight hidden' },
  c: { children: 'f v is', attributes: 'r s t' },
  f: { children: '' },
  v: { children: '' },
  mergeCells: { children: 'mergeCell', attributes: 'count' },
  mergeCell: { children: '', attributes: 'ref', required: 'ref' },
  hyperlinks: { children: 'hyperlink' },
  hyperlink: { children: '', attributes: 'ref location display tooltip', required: 'ref' },
  printOptions: { children: '', attributes: 'horizontalCentered' },
  pageMargins: {
    children: '',
    attributes: 'left right top bottom header footer',
    required: 'left right top bottom header footer',
  },
  pageSetup: { children: '', attributes: 'paperSize orientation fitToWidth fitToHeight' },
  headerFooter: { children: 'oddHeader oddFooter' },
  oddHeader: { children: '' },
  oddFooter: { children: '' },
  legacyDrawing: { children: '', attributes: 'r:id', required: 'r:id' },
};

const TOKEN = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;

/** What of a part is not as the schema has it, one line each; empty for a valid part. */
export function schemaFaults(xml: string, rules: Readonly<Record<string, Rule>>): string[] {
  const faults = new Set<string>();
  const open: { name: string; children: string[] }[] = [];
  for (const [, closing, name = '', attributes = '', single] of xml.matchAll(TOKEN)) {
    if (closing) {
      const ended = open.pop();
      if (ended?.name !== name) faults.add(`</${name}> closes <${ended?.name}>`);
      else for (const fault of orderFaults(ended.name, ended.children, rules)) faults.add(fault);
      continue;
    }
    open.at(-1)?.children.push(name);
    for (const fault of attributeFaults(name, attributes, rules)) faults.add(fault);
    if (!single) open.push({ name, children: [] });
  }
  return [...faults];
}

function attributeFaults(name: string, text: string, rules: Readonly<Record<string, Rule>>): string[] {
  const rule = rules[name];
  if (!rule) return [`<${name}> is not in the table of elements`];
  const given = [...text.matchAll(/([\w:]+)="/g)].map(([, attribute = '']) => attribute);
  const allowed = (rule.attributes ?? '').split(' ');
  return [
    ...given.filter((one) => !allowed.includes(one)).map((one) => `<${name}> has no attribute ${one}`),
    ...(rule.required ?? '')
      .split(' ')
      .filter((one) => one !== '' && !given.includes(one))
      .map((one) => `<${name}> needs ${one}`),
  ];
}

function orderFaults(name: string, children: readonly string[], rules: Readonly<Record<string, Rule>>): string[] {
  const [ordered = '', free = ''] = (rules[name]?.children ?? '').split('*').map((part) => part.trim());
  const first = ordered.split(' ').filter(Boolean);
  const later = free.split(' ').filter(Boolean);
  let at = 0;
  const faults: string[] = [];
  for (const child of children) {
    if (later.includes(child)) at = first.length;
    else {
      const place = first.indexOf(child);
      if (place < 0) faults.push(`<${name}> takes no <${child}>`);
      else if (place < at) faults.push(`<${child}> stands too late in <${name}>`);
      else at = place;
    }
  }
  return faults;
}
