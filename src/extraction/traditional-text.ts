import { areTraditional, simplifiedCharacters, simplify } from '../base/simplified.ts';
import type { Block, Cell, Document } from '../model/document.ts';

/** A document in simplified characters, and the way back from what was read of it to its own words. */
export interface SimplifiedDocument {
  readonly document: Document;
  /** What stands in the document for a text in simplified characters that was read of it. */
  readonly inOwnWords: (text: string) => string;
}

/**
 * A document in traditional characters, as pages that mirror published papers have them, in simplified ones, which are what the words of forms are
 * known by. Undefined for every other document.
 */
export function simplifiedDocument(document: Document): SimplifiedDocument | undefined {
  const texts = document.blocks.flatMap(textsOf);
  if (!areTraditional(texts)) return undefined;
  return { document: { ...document, blocks: document.blocks.map(simplifiedBlock) }, inOwnWords: wayBack(texts) };
}

function textsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.cells.flatMap(({ text, tables = [] }) => [text, ...tables.flatMap(textsOf)]);
}

function simplifiedBlock<Kind extends Block>(block: Kind): Kind {
  if (block.kind === 'paragraph') return { ...block, text: simplify(block.text) };
  return { ...block, cells: block.cells.map(simplifiedCell) };
}

function simplifiedCell(cell: Cell): Cell {
  const { text, tables } = cell;
  return { ...cell, text: simplify(text), ...(tables && { tables: tables.map(simplifiedBlock) }) };
}

/**
 * A text that stands in the document, with whatever blanks, becomes what stands there; of one that was put together of pieces every character becomes
 * what stands for it where it is met first.
 */
function wayBack(texts: readonly string[]): (text: string) => string {
  const characters = texts
    .flatMap((text) => simplifiedCharacters(text))
    .filter(({ simplified }) => simplified.trim() !== '');
  const all = characters.map(({ simplified }) => simplified).join('');
  const positions = characters.flatMap(({ simplified }, index) => Array<number>(simplified.length).fill(index));
  const originals = new Map<string, string>();
  for (const { simplified, original } of characters)
    if (!originals.has(simplified)) originals.set(simplified, original);
  return (text) => {
    const start = all.indexOf(text.replace(/\s/g, ''));
    let next = start < 0 ? -1 : (positions[start] ?? -1);
    return Array.from(text, (character) => {
      if (character.trim() === '') return character;
      if (next < 0) return originals.get(character) ?? character;
      next += 1;
      return characters[next - 1]?.original ?? character;
    }).join('');
  };
}
