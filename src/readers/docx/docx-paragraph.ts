import { raiseNumber } from '../../base/superscript.ts';
import { embeddedDocument } from '../embedded-object.ts';
import { shownByCode } from '../flow/field-code.ts';
import { type FlowSink, HeldSink } from '../flow/flow-sink.ts';
import { withLabel } from '../flow/list-counter.ts';
import { symbolCharacter, symbolText } from '../flow/symbol-fonts.ts';
import type { PartFile } from '../imported-parts.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { type DocxContext, passElement, passEnd } from './docx-context.ts';
import { readMath } from './docx-math.ts';
import { DocxPictures } from './docx-pictures.ts';
import { isOn, type ParagraphProperties, PLAIN_PARAGRAPH, PLAIN_RUN, type RunProperties } from './docx-properties.ts';
import { headingOf } from './docx-styles.ts';
import { readWords } from './docx-words.ts';
import { headLines } from './page-heads.ts';

/** Reads blocks into a sink until the element open now has ended. */
export type ReadBlocks = (context: DocxContext, sink: FlowSink) => void;

/**
 * A paragraph from its "start" to its end (ECMA-376 17.3.1.22). Text boxes in it follow it as paragraphs of their own. Footnotes,
 * endnotes, comments and footers are left out: papers keep nothing in them that is checked, and page numbers would intrude.
 */
export function readParagraph(context: DocxContext, sink: FlowSink, readBlocks: ReadBlocks): void {
  const { xml, fields } = context;
  const known = context.properties;
  const outside = xml.depth - 1;
  let run = PLAIN_RUN;
  let properties = known.paragraph.follows(xml) ?? PLAIN_PARAGRAPH;
  let boxes: HeldSink | undefined;
  const objects: PartFile[] = [];
  const pictures = new DocxPictures();
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
    } else if (xml.name === 'w:object') objects.push(...readObject(context));
    else {
      pictures.look(xml);
      const inCode = fields.hidesText;
      const words = readInline(context, run);
      if (words !== '' && !(inCode && fields.hidesText) && isShown(context, run, words)) {
        fields.addResult(words);
        text += words;
      }
    }
  }
  fields.endParagraph();
  context.omissions.hidden.endPiece();
  emit(context, sink, properties, text);
  for (const object of objects) sink.addObject(object);
  if (sink === context.body)
    for (const { id, size } of pictures.found) context.body.addPicture(size, () => context.partFile(id));
  boxes?.releaseTo(sink);
  if (properties.heads && sink === context.body)
    context.body.endSection(properties.heads.flatMap((id) => headLines(context, id, readBlocks)));
}

/** An object as it is embedded (ECMA-376 17.3.3.19), by VML or by itself. */
const OBJECT = /<[\w.-]*:?(?:OLEObject|objectEmbed)\b[^>]*>/;

/** From an object's "start" to its end: the document that it shows. None for other objects, which count as left out. */
function readObject(context: DocxContext): PartFile[] {
  context.xml.skip();
  const tag = OBJECT.exec(context.xml.skipped)?.[0] ?? '';
  const isIcon = /\bDrawAspect="icon"/i.test(tag);
  const part = isIcon ? undefined : context.partFile(/\w:id="([^"]*)"/.exec(tag)?.[1] ?? '');
  const document = part && embeddedDocument(part, context.limits);
  if (document) return [document];
  context.omissions.note('object');
  return [];
}

/** Words with which a control asks to be filled in; programs that fill it in may leave the mark that it asks. */
const PROMPT = /单击|点击|点按|轻触|选择|输入|填写|click|tap|choose|enter/i;

function isShown({ prompts, omissions }: DocxContext, run: RunProperties, words: string): boolean {
  if (run.hidden) omissions.hidden.hide(words);
  else omissions.hidden.endPiece();
  if (run.hidden || (prompts.length > 0 && prompts.includes(true) && PROMPT.test(words))) return false;
  if (run.struck && words.trim() !== '') omissions.note('struck');
  return !run.struck;
}

/** What an element of a run stands for in the text (ECMA-376 17.3.3); "" for those that only format or hold others. */
function readInline(context: DocxContext, run: RunProperties): string {
  const { xml } = context;
  switch (xml.name) {
    case 'w:t':
      return setIn(run, readWords(xml));
    case 'm:oMath':
      return readMath(context);
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
    case 'w:instrText':
      context.fields.addCode(readWords(xml));
      return '';
    case 'w:fldChar':
      return readFieldMark(context);
    default:
      passElement(context);
      return '';
  }
}

/** Words as their run shows them. */
function setIn({ symbolFont, symbolLetters, raised }: RunProperties, words: string): string {
  const letters = symbolFont === '' ? words : symbolText(symbolFont, words, symbolLetters);
  return raised ? raiseNumber(letters) : letters;
}

/** A symbol that no font of ours knows stays as its own character, which a reader sees at least as a box. */
function readSymbol(xml: XmlTokenizer): string {
  const code = Number.parseInt(xml.attribute('w:char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return symbolCharacter(xml.attribute('w:font') ?? '', code) ?? String.fromCharCode(code);
}

/** A field mark; check box and list of a form field (17.16.7, 17.16.9) have no result text, their state is the text. */
function readFieldMark(context: DocxContext): string {
  const { xml, fields } = context;
  const kind = xml.attribute('w:fldCharType');
  const outside = xml.depth - 1;
  let box = '';
  let chosen = 0;
  const choices: string[] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:checkBox') box = '☐';
    else if (box !== '' && (xml.name === 'w:default' || xml.name === 'w:checked')) box = isOn(xml) ? '☑' : '☐';
    else if (xml.name === 'w:result') chosen = Number(xml.attribute('w:val') ?? 0);
    else if (xml.name === 'w:listEntry') choices.push(xml.attribute('w:val') ?? '');
  }
  const code = fields.mark(kind);
  return code === undefined ? box + (choices[chosen] ?? '') : shownByCode(code);
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
