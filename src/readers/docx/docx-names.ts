/**
 * The namespaces of WordprocessingML with our prefixes. The transitional and the strict URI (ECMA-376 part 1 and part 4) and that of
 * Word 2003 XML share one prefix, so that the reader does not see the difference.
 */
export const docxNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);

/** What Word 2003 XML calls otherwise. */
export const word2003Synonyms: ReadonlyMap<string, string> = new Map([
  ['w:vmerge', 'w:vMerge'],
  ['w:hmerge', 'w:hMerge'],
  ['w:listPr', 'w:numPr'],
  ['w:ilfo', 'w:numId'],
  ['w:lists', 'w:numbering'],
  ['w:listDef', 'w:abstractNum'],
  ['w:list', 'w:num'],
  ['w:ilst', 'w:abstractNumId'],
]);
