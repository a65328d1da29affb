const REACHED_BY_TAB = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/**
 * Takes the focus out of a sheet, to what comes behind it or before it. Tab goes from cell to cell there, as in Excel: without a key of its
 * own nobody would get out of a long sheet by the keyboard (WCAG 2.1.2).
 */
export function leaveSheet(sheet: HTMLElement, isBack: boolean): void {
  const wanted = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const others = [...document.querySelectorAll<HTMLElement>(REACHED_BY_TAB)].filter(
    (one) =>
      one.offsetParent !== null &&
      !sheet.contains(one) &&
      !one.contains(sheet) &&
      (sheet.compareDocumentPosition(one) & wanted) !== 0,
  );
  (isBack ? others.at(-1) : others[0])?.focus();
}
