import type { Block, Cell, Document, Table } from '../../model/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { placeText } from '../../model/place-text.ts';
import { type DocumentIndex, indexDocument } from './document-index.ts';
import { findExcerpt, type Span } from './find-excerpt.ts';
import { escapeHtml, inBoth } from './html-text.ts';
import type { ReportedFinding } from './paper-report.ts';

/** Below this a reader's confidence in scanned text is shown. */
const SURE = 0.9;
const WORST: readonly Severity[] = ['error', 'warning', 'hint'];

/** The document's content as it was read, with a mark and a link at every finding whose place is known. */
export function documentHtml(document: Document, findings: readonly ReportedFinding[]): string {
  const index = indexDocument(document);
  const bySpot = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const spot = index.find(finding.at);
    if (spot) bySpot.set(spot.id, [...(bySpot.get(spot.id) ?? []), finding]);
  }
  const view: View = { index, bySpot };
  let last: Place = {};
  return document.blocks
    .map((block) => {
      const divider = dividerHtml(last, block.at);
      last = block.at;
      return divider + blockHtml(block, view);
    })
    .filter((html) => html !== '')
    .join('\n');
}

interface View {
  readonly index: DocumentIndex;
  readonly bySpot: ReadonlyMap<string, readonly ReportedFinding[]>;
}

/** Where a new page or sheet begins. */
function dividerHtml(last: Place, at: Place): string {
  if (at.sheet !== undefined && at.sheet !== last.sheet) return `<p class="divider">${escapeHtml(at.sheet)}</p>`;
  if (at.page === undefined || at.page === last.page) return '';
  const page = { page: at.page };
  return `<p class="divider">${inBoth({ zh: placeText(page, 'zh'), en: placeText(page, 'en') })}</p>`;
}

function blockHtml(block: Block, view: View): string {
  if (block.kind === 'table') return tableHtml(block, view);
  const findings = findingsAt(block, view);
  if (block.text.trim() === '' && findings.length === 0) return '';
  const tag = block.heading === undefined ? 'p' : `h${Math.min(6, block.heading + 2)}`;
  return `<${tag}${classes(findings, block.confidence)}>${annotated(block.text, findings)}</${tag}>`;
}

function findingsAt(part: Block | Cell, { index, bySpot }: View): readonly ReportedFinding[] {
  const id = index.idOf(part);
  return (id && bySpot.get(id)) || [];
}

function tableHtml(table: Table, view: View): string {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  const filled: number[] = Array.from({ length: table.rows }, () => 0);
  const covered = Array.from({ length: table.rows }, () => new Set<number>());
  for (const cell of [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows[cell.row - 1];
    if (!row) continue;
    // Positions that no cell covers are kept empty, so that what follows stays in its column.
    for (let column = (filled[cell.row - 1] ?? 0) + 1; column < cell.column; column += 1) {
      if (!covered[cell.row - 1]?.has(column)) row.push('<td class="void"></td>');
    }
    filled[cell.row - 1] = cell.column + cell.columnSpan - 1;
    const last = Math.min(table.rows, cell.row + cell.rowSpan - 1);
    for (let below = cell.row + 1; below <= last; below += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        covered[below - 1]?.add(column);
    }
    row.push(cellHtml(cell, cell.row <= (table.headerRows ?? 0), view));
  }
  const body = rows.map((row) => `<tr>${row.join('')}</tr>`).join('\n');
  return `<div class="table" tabindex="0"><table>${body}</table></div>`;
}

function cellHtml(cell: Cell, isHeader: boolean, view: View): string {
  const findings = findingsAt(cell, view);
  const tag = isHeader ? 'th' : 'td';
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const inner = (cell.tables ?? []).map((table) => tableHtml(table, view)).join('');
  return `<${tag}${spans}${classes(findings, cell.confidence)}>${annotated(cell.text, findings)}${inner}</${tag}>`;
}

function classes(findings: readonly ReportedFinding[], confidence: number | undefined): string {
  const worst = WORST.find((severity) => findings.some((finding) => finding.severity === severity));
  const unsure = confidence !== undefined && confidence < SURE;
  const names = [worst && `found ${worst}`, unsure && 'unsure'].filter(Boolean).join(' ');
  const title = unsure ? ` title="OCR ${Math.round(confidence * 100)}%"` : '';
  return (names ? ` class="${names}"` : '') + title;
}

/** The text with the words that are meant marked, and behind it a link to each finding. */
function annotated(text: string, findings: readonly ReportedFinding[]): string {
  const marks = findings.flatMap(({ excerpt, severity }) => {
    const span = findExcerpt(text, excerpt);
    return span ? [{ ...span, severity }] : [];
  });
  return markedText(text, marks) + findings.map(linkToFinding).join('');
}

interface Mark extends Span {
  readonly severity: Severity;
}

/** Marks may overlap: every piece of the text gets the worst of those above it. */
function markedText(text: string, marks: readonly Mark[]): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges
    .slice(0, -1)
    .map((start, index) => {
      const piece = escapeHtml(text.slice(start, edges[index + 1]));
      const above = marks.filter((mark) => mark.start <= start && start < mark.end);
      const worst = WORST.find((severity) => above.some((mark) => mark.severity === severity));
      return worst ? `<mark class="${worst}">${piece}</mark>` : piece;
    })
    .join('');
}

function linkToFinding({ number, severity, title }: ReportedFinding): string {
  const name = escapeHtml(`${number} ${title.zh} / ${title.en}`);
  return `<a class="ref ${severity}" id="m${number}" href="#f${number}" title="${name}" aria-label="${name}">${number}</a>`;
}
