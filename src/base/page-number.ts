const PAGE_NUMBER =
  /^(?:[-—–－~·•]+\s*\d{1,4}\s*[-—–－~·•]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|Page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i;

/** Whether a line is the number of a page and decorated as such ("— 3 —", "第3页 共8页"); a bare number may be anything. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.trim());
}
