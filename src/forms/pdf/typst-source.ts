import { keptFrom } from '../kept-together.ts';
import { PAPER } from '../paper.ts';
import type { FilledBlock, FilledForm, FilledText } from '../sheet.ts';
import { tableSource } from './table-source.ts';
import { content, fontOf } from './typst-text.ts';

/** The Typst source of one or many filled forms, bound into one document. Page numbers count through. */
export function typstSource(forms: readonly FilledForm[]): string {
  return [
    preamble,
    ...forms.flatMap((form, index) => [
      pageSetup(form.landscape, index === 0),
      ...form.sections.flatMap((section, at) => sectionSource(section.blocks, form, at > 0)),
    ]),
  ].join('\n');
}

const preamble = [
  '#set document(date: none)',
  `#set text(${fontOf('text')}, lang: "zh", region: "cn")`,
  '#set par(justify: false, leading: 0.65em, spacing: 0.9em)',
  '#set heading(outlined: true)',
  `#show heading.where(level: 1): it => align(center, block(above: 1.2em, below: 1em, text(${fontOf('title')}, weight: "bold", it.body)))`,
  `#show heading.where(level: 2): it => block(above: 1em, below: 0.8em, text(${fontOf('heading')}, it.body))`,
].join('\n');

function pageSetup(landscape: boolean, first: boolean): string {
  const page = `#set page(paper: "a4", flipped: ${landscape}, margin: ${PAPER.margin}mm, numbering: "— 1 —")`;
  return first ? page : `#pagebreak(weak: true)\n${page}`;
}

function sectionSource(blocks: readonly FilledBlock[], form: FilledForm, breakBefore: boolean): string[] {
  const from = keptFrom(blocks);
  const sources = blocks.map((block) => blockSource(block, form));
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

function blockSource(block: FilledBlock, form: FilledForm): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 0
        ? `#align(center, block(above: 1em, below: 1em, text(${fontOf('title')}, weight: "bold")${content(block.text)}))`
        : `#heading(level: ${block.level})${content(block.text)}`;
    case 'contents':
      return `#outline(title: align(center)${content(block.title)}, indent: 0pt)`;
    case 'text':
      return textSource(block);
    case 'table':
      return tableSource(block, form.landscape);
  }
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
