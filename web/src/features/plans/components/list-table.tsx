import { Button, Input } from 'antd';
import type { ClipboardEvent } from 'react';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { readClipboardTable } from '../../../components/sheet/clipboard-table.ts';
import { groupDigits } from '../../../lib/group-digits.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { isAmount } from '../editor/amount-text.ts';
import { type Item, type ListColumn, type ListPart, textOf, withBlock, withText } from '../editor/list-parts.ts';
import type { Section } from '../editor/plan-document.ts';
import { sumDecimals } from '../editor/sum-decimals.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';

interface ListTableProps {
  readonly editor: Editor;
  readonly section: Section;
  readonly part: ListPart;
}

/** A list of a plan as a small table: typed into, pasted into from Excel, with the sum of its amounts. */
export function ListTable({ editor, section, part }: ListTableProps) {
  const t = useText();
  const { key, title, columns } = part;
  const items = part.items(editor.document, section);
  const change = (edit: (items: readonly Item[]) => readonly Item[], tag?: string): void =>
    editor.change((document) => {
      const own = document.sections.find(({ id }) => id === section.id) ?? section;
      return part.put(document, own, edit(part.items(document, own)));
    }, tag);
  function paste(event: ClipboardEvent, row: number, column: number): void {
    const block = readClipboardTable(event.clipboardData.getData('text/plain'));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    change((before) => withBlock(part, before, row, column, block));
  }
  const amounts = columns.find((column) => column.isAmount);
  return (
    <>
      {items.length > 0 && (
        <ScrollBox label={t(title)} narrowest={560}>
          <table className="plain-table list-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    {t(column.label)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t(common.actions)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
                <tr key={row}>
                  {columns.map((column, at) => (
                    <td key={column.key} className={column.isLong ? 'wide' : ''}>
                      <Cell
                        label={t(editorWords.cell(t(column.label), row + 1))}
                        column={column}
                        value={textOf(item, column)}
                        onPaste={(event) => paste(event, row, at)}
                        onChange={(text) =>
                          change(
                            (before) => withText(before, row, column, text),
                            `${section.id} ${key} ${row} ${column.key}`,
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <Button
                      size="small"
                      aria-label={t(editorWords.removeRow(t(title), row + 1))}
                      onClick={() => change((before) => before.toSpliced(row, 1))}
                    >
                      {t(common.remove)}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p>
        <Button
          aria-label={t(editorWords.addRow(t(title)))}
          onClick={() => change((before) => [...before, part.blank(before)])}
        >
          {t(editorWords.addLine)}
        </Button>{' '}
        {amounts && items.length > 0 && (
          <strong>{t(editorWords.sum(groupDigits(sumDecimals(items.map((item) => textOf(item, amounts))))))}</strong>
        )}{' '}
        <span className="finding-rule">{t(editorWords.pasteHint)}</span>
      </p>
    </>
  );
}

interface CellProps {
  readonly label: string;
  readonly column: ListColumn;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Cell({ label, column: { isLong, isAmount: isMoney }, value, onChange, onPaste }: CellProps) {
  const isWrong = isMoney === true && !isAmount(value);
  const shared = {
    'aria-label': label,
    value,
    onPaste,
    ...(isWrong && { status: 'error' as const, 'aria-invalid': true }),
  };
  return isLong ? (
    <Input.TextArea {...shared} rows={1} className="grows" onChange={({ target }) => onChange(target.value)} />
  ) : (
    <Input {...shared} onChange={({ target }) => onChange(target.value)} />
  );
}
