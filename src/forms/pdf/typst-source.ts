import { keptFrom } from '../kept-together.ts';
import { PAPER } from '../paper.ts';
import type { FilledBlock, FilledForm, FilledText } from '../sheet.ts';
import { tableSource } from './table-source.ts';
import { content, fontOf, literal } from './typst-text.ts';

/** Where a piece of a paper stands in the whole. */
export interface PieceInPaper {
  /** The number of its first page. */
  readonly firstPage: number;
  /** What the contents list, where the headings stand in other pieces too. */
  readonly headings: readonly ListedHeading[];
}

/** A heading as the contents list it. */
export interface ListedHeading {
  readonly text: string;
  readonly page: number;
}

/** The address of the whole paper's n-th heading in links of a piece, until joining puts the place itself there. */
export const headingAddress = (index: number): string => `heading:${index}`;

/** The Typst source of a filled form, or of a piece of one. Page numbers count through. */
export function typstSource(form: FilledForm, piece?: PieceInPaper): string {
  return [
    preamble,
    `#set page(paper: "a4", flipped: ${form.landscape}, margin: ${PAPER.margin}mm, numbering: "— 1 —")`,
    ...(piece ? [`#counter(page).update(${piece.firstPage})`] : []),
    ...form.sections.flatMap((section, at) => sectionSource(section.blocks, form, at > 0, piece)),
  ].join('\n');
}

const preamble = [
  '#set document(date: none)',
  `#set text(${fontOf('text')}, lang: "zh", region: "cn")`,
  '#set par(justify: false, leading: 0.65em, spacing: 0.9em)',
  '#set heading(outlined: true)',
  `#show heading.where(level: 1): it => align(center, block(above: 1.2em, below: 1em, text(${fontOf('title')}, weight: "bold", it.body)))`,
  `#show heading.where(level: 2): it => block(above: 1em, below: 0.8em, text(${fontOf('heading')}, it.body))`,
  '#let entry(to, title, page) = block(spacing: 0.65em, link(to)[#title #box(width: 1fr, repeat(gap: 0.15em)[.]) #page])',
].join('\n');

function sectionSource(
  blocks: readonly FilledBlock[],
  form: FilledForm,
  breakBefore: boolean,
  piece: PieceInPaper | undefined,
): string[] {
  const from = keptFrom(blocks);
  const sources = blocks.map((block) => blockSource(block, form, piece));
  const end = sources.slice(from);
  return [
    ...(breakBefore ? ['#pagebreak(weak: true)'] : []),
    ...sources.slice(0, from),
    ...(end.length > 0
      ? [`#block(above: ${isJoined(blocks[from]) ? '0pt' : '0.9em'}, width: 100%, breakable: false)[${end.join('\n')}]`]
      : []),
  ];
}

const isJoined = (block: FilledBlock | undefined): boolean => block?.kind === 'table' && block.joined;

function blockSource(block: FilledBlock, form: FilledForm, piece: PieceInPaper | undefined): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 0
        ? `#align(center, block(above: 1em, below: 1em, text(${fontOf('title')}, weight: "bold")${content(block.text)}))`
        : `#heading(level: ${block.level})${content(block.text)}`;
    case 'contents':
      return `#heading(level: 1, outlined: false)${content(block.title)}\n${contentsSource(piece)}`;
    case 'text':
      return textSource(block);
    case 'table':
      return tableSource(block, form.landscape);
  }
}

/** The lines of the contents: found by the typesetter in a whole paper, given in a piece of one. */
function contentsSource(piece: PieceInPaper | undefined): string {
  if (piece) {
    return piece.headings
      .map(({ text, page }, index) => `#entry(${literal(headingAddress(index))}, ${content(text)}, [${page}])`)
      .join('\n');
  }
  return '#context for one in query(heading.where(outlined: true)) { entry(one.location(), one.body, counter(page).at(one.location()).first()) }';
}

/** A text whose paragraphs begin two characters in. */
function indented(text: string, indent: boolean): string {
  if (!indent) return content(text);
  return `[${text
    .split('\n')
    .map((paragraph) => `#h(2em)${content(paragraph).slice(1, -1)}`)
    .join('#parbreak()')}]`;
}

function textSource({ texts, align, above, indent }: FilledText): string {
  const room = above > 0 ? `#v(${above}mm)` : '';
  const [first = '', ...beside] = texts;
  if (beside.length === 0)
    return `${room}#block(above: 0.9em, below: 0.9em, width: 100%, align(${align})${indented(first, indent)})`;
  const columns = texts.map(() => '1fr').join(', ');
  const aligns = texts.map((_, index) => (index === 0 ? 'left' : index === texts.length - 1 ? 'right' : 'center'));
  return `${room}#block(above: 0.9em, below: 0.9em, width: 100%, grid(columns: (${columns}), align: (${aligns.join(', ')}), ${texts.map(content).join(', ')}))`;
}
