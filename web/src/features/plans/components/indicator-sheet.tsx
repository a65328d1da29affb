import { Button, Space } from 'antd';
import { useMemo, useRef } from 'react';
import Sheet from '../../../components/sheet/sheet.tsx';
import type { SheetActions } from '../../../components/sheet/sheet-column.ts';
import { useText } from '../../../lib/language/language.tsx';
import {
  fillDown,
  insertBelow,
  lineLike,
  pasteBlock,
  removeLines,
  reorder,
  setCells,
  withSection,
} from '../editor/edit-document.ts';
import type { LineFindings } from '../editor/findings-by-line.ts';
import type { Section } from '../editor/plan-document.ts';
import { sumDecimals } from '../editor/sum-decimals.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';
import { type SheetLine, useSheetColumns } from './use-sheet-columns.ts';

export interface Place {
  readonly id: string;
  readonly column: string;
}

interface IndicatorSheetProps {
  readonly editor: Editor;
  readonly section: Section;
  readonly findings: ReadonlyMap<string, LineFindings>;
  /** Open comments of reviewers by line. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  readonly goTo: Place | undefined;
  readonly onPlace: (place: Place) => void;
}

/** The indicators of one part, edited like a sheet of Excel, each with what the check says of it. */
export function IndicatorSheet({ editor, section, findings, remarks, goTo, onPlace }: IndicatorSheetProps) {
  const t = useText();
  const columns = useSheetColumns();
  const selected = useRef<readonly string[]>([]);
  const focused = useRef<string>(undefined);
  const rows = useRows(section, findings, remarks);
  const { actions, here } = useActions(editor, section, focused);
  const annual = section.lines.filter(({ indicator }) => indicator.horizon === 'annual');
  const chosen = (): readonly string[] => {
    const current = focused.current;
    if (current === undefined) return [];
    return selected.current.includes(current) ? selected.current : [current];
  };
  function move(by: number): void {
    const ids = section.lines.map(({ id }) => id);
    const at = here();
    const [one, other] = [ids[at], ids[at + by]];
    if (one === undefined || other === undefined) return;
    ids[at] = other;
    ids[at + by] = one;
    actions.onReorder(ids);
  }
  return (
    <section aria-label={t(editorWords.indicators)}>
      <Space wrap style={{ marginBlockEnd: 8 }}>
        <Button onClick={() => actions.onInsert(here())}>{t(editorWords.addLine)}</Button>
        <Button onClick={() => actions.onRemove(chosen())}>{t(editorWords.removeLine)}</Button>
        <Button onClick={() => move(-1)}>{t(editorWords.moveUp)}</Button>
        <Button onClick={() => move(1)}>{t(editorWords.moveDown)}</Button>
        <strong role="status">
          {t(editorWords.weightSum(sumDecimals(annual.map(({ indicator }) => indicator.weight))))}
        </strong>
      </Space>
      <Sheet<SheetLine>
        {...actions}
        label={t(editorWords.indicators)}
        columns={columns}
        rows={rows}
        height="max(360px, calc(100vh - 360px))"
        goTo={goTo}
        onFocusRow={(id) => {
          focused.current = id;
          onPlace({ id, column: 'level3' });
        }}
        onSelect={(ids) => {
          selected.current = ids;
        }}
      />
      <p className="finding-rule">{t(editorWords.keys)}</p>
    </section>
  );
}

const none: readonly string[] = [];

/** Rows that are the same objects as long as neither line nor findings have changed: the grid then leaves them alone. */
function useRows(
  section: Section,
  findings: ReadonlyMap<string, LineFindings>,
  remarks: ReadonlyMap<string, readonly string[]>,
): readonly SheetLine[] {
  const known = useRef(new Map<string, SheetLine>());
  return useMemo(() => {
    const next = section.lines.map((line): SheetLine => {
      const found = findings.get(line.id);
      const said = remarks.get(line.id) ?? none;
      const before = known.current.get(line.id);
      return before?.indicator === line.indicator && before.findings === found && before.remarks === said
        ? before
        : { ...line, findings: found, remarks: said };
    });
    known.current = new Map(next.map((row) => [row.id, row]));
    return next;
  }, [section.lines, findings, remarks]);
}

function useActions(editor: Editor, section: Section, focused: { readonly current: string | undefined }) {
  const { change, undo, redo } = editor;
  const latest = useRef(section);
  latest.current = section;
  const { id } = section;
  return useMemo(() => {
    const edit = (what: Parameters<typeof withSection>[2]): void =>
      change((document) => withSection(document, id, what));
    const here = (): number => {
      const { lines } = latest.current;
      const at = lines.findIndex((line) => line.id === focused.current);
      return at === -1 ? lines.length - 1 : at;
    };
    const actions: SheetActions = {
      onEdit: (edits) => edit(setCells(edits)),
      onPaste: (row, column, table) => edit(pasteBlock(row, column, table)),
      onFillDown: (ids, column) => edit(fillDown(ids, column)),
      onInsert: (after) => edit(insertBelow(after, [lineLike(latest.current.lines[after])])),
      onRemove: (ids) => edit(removeLines(ids)),
      onReorder: (ids) => edit(reorder(ids)),
      onUndo: undo,
      onRedo: redo,
    };
    return { actions, here };
  }, [change, undo, redo, id, focused]);
}
