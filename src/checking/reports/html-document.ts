import type { Block, Cell, Document, Table } from '../../model/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { placeText } from '../../model/place-text.ts';
import { type DocumentIndex, indexDocument } from './document-index.ts';
import { locateExcerpt, type Span } from './find-excerpt.ts';
import { escapeHtml, inBoth } from './html-text.ts';
import type { ReportedFinding } from './paper-report.ts';

/** Below this a reader's confidence in scanned text is shown. */
const SURE = 0.9;
const WORST: readonly Severity[] = ['error', 'warning', 'hint'];

/** The document's content as it was read, with a mark and a link at every finding whose place is known. */
export function documentHtml(document: Document, findings: readonly ReportedFinding[]): string {
  const index = indexDocument(document);
  const bySpot = new Map<string, Annotation[]>();
  for (const finding of findings) {
    const spot = index.find(finding.at);
    const pieces = spot ? locateExcerpt(spot, finding.excerpt) : [];
    pieces.forEach(({ spot: { id }, span }, at) => {
      bySpot.set(id, [...(bySpot.get(id) ?? []), { finding, span, isFirst: at === 0 }]);
    });
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

/** What a finding means in one paragraph or cell; the link to it stands where its words begin. */
interface Annotation {
  readonly finding: ReportedFinding;
  readonly span: Span;
  readonly isFirst: boolean;
}

interface View {
  readonly index: DocumentIndex;
  readonly bySpot: ReadonlyMap<string, readonly Annotation[]>;
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
  const notes = annotationsAt(block, view);
  if (block.text.trim() === '' && notes.length === 0) return '';
  const tag = block.heading === undefined ? 'p' : `h${Math.min(6, block.heading + 2)}`;
  return `<${tag}${classes(notes, block.confidence)}>${annotated(block.text, notes)}</${tag}>`;
}

function annotationsAt(part: Block | Cell, { index, bySpot }: View): readonly Annotation[] {
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
  const notes = annotationsAt(cell, view);
  const tag = isHeader ? 'th' : 'td';
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const inner = (cell.tables ?? []).map((table) => tableHtml(table, view)).join('');
  return `<${tag}${spans}${classes(notes, cell.confidence)}>${annotated(cell.text, notes)}${inner}</${tag}>`;
}

function classes(notes: readonly Annotation[], confidence: number | undefined): string {
  const worst = worstOf(notes.map(({ finding }) => finding.severity));
  const unsure = confidence !== undefined && confidence < SURE;
  const names = [worst && `found ${worst}`, unsure && 'unsure'].filter(Boolean).join(' ');
  const title = unsure ? ` title="OCR ${Math.round(confidence * 100)}%"` : '';
  return (names ? ` class="${names}"` : '') + title;
}

const worstOf = (severities: readonly Severity[]): Severity | undefined =>
  WORST.find((severity) => severities.includes(severity));

/** The text with the words that are meant marked, and behind it a link to each finding that begins here. */
function annotated(text: string, notes: readonly Annotation[]): string {
  return (
    markedText(text, notes) +
    notes
      .filter(({ isFirst }) => isFirst)
      .map(({ finding }) => linkToFinding(finding))
      .join('')
  );
}

/** Marks may overlap: every piece of the text gets the worst of those above it. */
function markedText(text: string, notes: readonly Annotation[]): string {
  const edges = [0, text.length, ...notes.flatMap(({ span }) => [span.start, span.end])];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((start, index) => {
      const piece = escapeHtml(text.slice(start, sorted[index + 1]));
      const above = notes.filter(({ span }) => span.start <= start && start < span.end);
      const worst = worstOf(above.map(({ finding }) => finding.severity));
      return worst ? `<mark class="${worst}">${piece}</mark>` : piece;
    })
    .join('');
}

function linkToFinding({ number, severity, title }: ReportedFinding): string {
  const name = escapeHtml(`${number} ${title.zh} / ${title.en}`);
  return `<a class="ref ${severity}" id="m${number}" href="#f${number}" title="${name}" aria-label="${name}">${number}</a>`;
}
