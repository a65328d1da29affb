import { type FlowSink, HeldSink } from '../flow/flow-sink.ts';
import { withLabel } from '../flow/list-counter.ts';
import { symbolCharacter, symbolText } from '../flow/symbol-fonts.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { type DocxContext, passElement, passEnd } from './docx-context.ts';
import { isOn, type ParagraphProperties, PLAIN_PARAGRAPH, PLAIN_RUN, type RunProperties } from './docx-properties.ts';
import { headingOf } from './docx-styles.ts';

/** Reads blocks into a sink until the element open now has ended. */
export type ReadBlocks = (context: DocxContext, sink: FlowSink) => void;

/**
 * A paragraph from its "start" to its end (ECMA-376 17.3.1.22). Text boxes in it follow it as paragraphs of their own. Footnotes,
 * endnotes, comments, headers and footers are left out: papers keep nothing in them that is checked, and page numbers would intrude.
 */
export function readParagraph(context: DocxContext, sink: FlowSink, readBlocks: ReadBlocks): void {
  const { xml, fields } = context;
  const known = context.properties;
  const outside = xml.depth - 1;
  let run = PLAIN_RUN;
  let properties = known.paragraph.follows(xml) ?? PLAIN_PARAGRAPH;
  let boxes: HeldSink | undefined;
  let text = '';
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:r') run = known.run.follows(xml) ?? PLAIN_RUN;
    else if (xml.name === 'w:rPr') run = known.run.read(xml);
    else if (xml.name === 'w:pPr') properties = known.paragraph.read(xml);
    else if (xml.name === 'w:txbxContent') {
      boxes ??= new HeldSink();
      readBlocks(context, boxes);
    } else {
      const shown = !run.hidden && !fields.hidesText;
      const words = readInline(context, run);
      if (shown) text += words;
    }
  }
  fields.endParagraph();
  emit(context, sink, properties, text);
  boxes?.releaseTo(sink);
}

/** What an element of a run stands for in the text (ECMA-376 17.3.3); "" for those that only format or hold others. */
function readInline(context: DocxContext, run: RunProperties): string {
  const { xml } = context;
  switch (xml.name) {
    case 'w:t':
    case 'm:t':
      return run.symbolFont === '' ? readWords(xml) : symbolText(run.symbolFont, readWords(xml));
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return readSymbol(xml);
    case 'w:fldChar':
      return readFieldMark(context);
    default:
      passElement(context);
      return '';
  }
}

function readWords(xml: XmlTokenizer): string {
  const outside = xml.depth - 1;
  let words = '';
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'text') words = words === '' ? xml.text : words + xml.text;
  }
  return words.includes('\n') ? words.replace(/\s*\n\s*/g, ' ') : words;
}

/** A symbol that no font of ours knows stays as its own character, which a reader sees at least as a box. */
function readSymbol(xml: XmlTokenizer): string {
  const code = Number.parseInt(xml.attribute('w:char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return symbolCharacter(xml.attribute('w:font') ?? '', code) ?? String.fromCharCode(code);
}

/** A field mark; the check box of a form field (17.16.7) has no result text, its state is the text. */
function readFieldMark(context: DocxContext): string {
  const { xml } = context;
  const kind = xml.attribute('w:fldCharType');
  const outside = xml.depth - 1;
  let box = '';
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:checkBox') box = '☐';
    else if (box !== '' && (xml.name === 'w:default' || xml.name === 'w:checked')) box = isOn(xml) ? '☑' : '☐';
  }
  context.fields.mark(kind);
  return box;
}

function emit(context: DocxContext, sink: FlowSink, properties: ParagraphProperties, text: string): void {
  if (properties.endDeleted) {
    context.carried += text;
    return;
  }
  const style = properties.style === undefined ? undefined : context.styles.find(properties.style);
  const listId = properties.listId ?? style?.listId;
  const whole = context.carried + text;
  context.carried = '';
  const label = listId === undefined ? '' : context.lists.next(listId, properties.listLevel ?? style?.listLevel ?? 0);
  const heading = properties.outlineLevel === undefined ? style?.heading : headingOf(properties.outlineLevel);
  sink.addParagraph(withLabel(label, whole), heading);
}
