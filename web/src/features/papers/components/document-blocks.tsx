import { useMemo } from 'react';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import { type BlockMark, marksByBlock, piecesOf, worstOf } from './block-marks.ts';
import type { Block, DocumentTable, PaperDocument, PaperFinding } from './types.ts';

interface DocumentBlocksProps {
  readonly document: PaperDocument;
  readonly findings: readonly PaperFinding[];
  readonly selected: PaperFinding | undefined;
}

type Marks = ReturnType<typeof marksByBlock>;

/** The paragraphs and tables as the reader saw them, with the words of each finding marked. */
export function DocumentBlocks({ document, findings, selected }: DocumentBlocksProps) {
  const t = useText();
  const marks = useMemo(() => marksByBlock(findings), [findings]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className="document-blocks" aria-label={t(paperWords.asRead)} tabIndex={0} lang="zh-CN">
      {document.blocks.map((block) => (
        <OneBlock key={block.id} block={block} marks={marks} selected={selected?.number} />
      ))}
    </section>
  );
}

interface OneBlockProps<T> {
  readonly block: T;
  readonly marks: Marks;
  readonly selected: number | undefined;
}

function OneBlock({ block, marks, selected }: OneBlockProps<Block>) {
  if (block.kind === 'table') return <BlockTable block={block} marks={marks} selected={selected} />;
  const text = <MarkedText text={block.text} marks={marks.get(block.id) ?? []} selected={selected} />;
  return block.heading === undefined ? <p>{text}</p> : <p className="document-heading">{text}</p>;
}

function BlockTable({ block, marks, selected }: OneBlockProps<DocumentTable>) {
  const rows = Map.groupBy(block.cells, ({ row }) => row);
  return (
    <div className="document-table">
      <table>
        <tbody>
          {Array.from({ length: block.rows }, (_, index) => index + 1).map((row) => (
            <tr key={row}>
              {(rows.get(row) ?? []).map((cell) => (
                <td key={cell.id} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                  <MarkedText text={cell.text} marks={marks.get(cell.id) ?? []} selected={selected} />
                  {cell.tables?.map((inner) => (
                    <BlockTable key={inner.id} block={inner} marks={marks} selected={selected} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly BlockMark[];
  readonly selected: number | undefined;
}

function MarkedText({ text, marks, selected }: MarkedTextProps) {
  if (marks.length === 0) return text;
  // What stands in an empty cell is marked by its number alone.
  if (text === '') return <Numbers marks={marks} selected={selected} />;
  return piecesOf(text, marks).map(({ text: piece, start, marks: above }) => {
    const worst = worstOf(above);
    if (!worst) return <span key={start}>{piece}</span>;
    const numbers = [...new Set(above.map(({ finding }) => finding.number))];
    const isSelected = selected !== undefined && numbers.includes(selected);
    return (
      <mark key={start} className={`${worst} ${isSelected ? 'selected' : ''}`} data-finding={numbers.join(' ')}>
        {piece}
        <Numbers marks={above.filter((mark) => mark.start === start)} selected={undefined} />
      </mark>
    );
  });
}

function Numbers({ marks, selected }: Omit<MarkedTextProps, 'text'>) {
  const t = useText();
  if (marks.length === 0) return null;
  const numbers = [...new Set(marks.map(({ finding }) => finding.number))];
  const isSelected = selected !== undefined && numbers.includes(selected);
  return (
    <sup className={isSelected ? 'selected' : ''} data-finding={numbers.join(' ')}>
      {numbers.join(t(common.and))}
    </sup>
  );
}
