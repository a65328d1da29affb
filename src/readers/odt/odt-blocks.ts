import { type FlowSink, HeldSink } from '../flow/flow-sink.ts';
import { withLabel } from '../flow/list-counter.ts';
import type { PartFile } from '../imported-parts.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { type OdtContext, passElement } from './odt-context.ts';
import { readTable } from './odt-table.ts';

/** Paragraphs, lists and tables up to the end of the element open now (the body, a cell, a text box), into a sink. */
export function readBlocks(context: OdtContext, sink: FlowSink): void {
  const { xml, lists } = context;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end' && xml.name === 'text:list') lists.leave();
    if (token !== 'start') continue;
    if (xml.name === 'text:p' || xml.name === 'text:h') readParagraph(context, sink);
    else if (xml.name === 'table:table') sink.addTable(readTable(context, readBlocks));
    else if (xml.name === 'text:list') lists.enter(xml);
    else if (xml.name === 'text:list-item') lists.beginItem(xml);
    else passElement(context);
  }
}

/** A paragraph or heading (ODF 1.3 part 3, 5.1). Text boxes in it follow it as paragraphs of their own. */
function readParagraph(context: OdtContext, sink: FlowSink): void {
  const { xml } = context;
  const outside = xml.depth - 1;
  const heading = xml.name === 'text:h' ? headingLevel(xml.attribute('text:outline-level')) : undefined;
  const label = context.lists.takeLabel();
  let text = '';
  let boxes: HeldSink | undefined;
  const frame = new ObjectFrame(context);
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'text') text = joinWords(text, context.textStyles.show(xml.text));
    else if (token === 'end') leaveInline(context);
    else if (frame.takes(xml)) continue;
    else if (BOXES.has(xml.name)) {
      boxes ??= new HeldSink();
      readBlocks(context, boxes);
    } else text += readInline(context);
  }
  sink.addParagraph(withLabel(label, text), heading);
  for (const object of frame.objects) sink.addObject(object);
  boxes?.releaseTo(sink);
}

/** The frames of a paragraph as far as they show objects, whose pictures stand beside them for programs that cannot show them. */
class ObjectFrame {
  readonly objects: PartFile[] = [];
  private readonly context: OdtContext;
  private style = '';
  private showsObject = false;

  constructor(context: OdtContext) {
    this.context = context;
  }

  /** Takes an element at its "start"; tells whether it was an object's and is read to its end. */
  takes(xml: XmlTokenizer): boolean {
    if (xml.name === 'draw:frame') {
      this.style = xml.attribute('draw:style-name') ?? '';
      this.showsObject = false;
    } else if (xml.name === 'draw:object' || xml.name === 'draw:object-ole') {
      const document = this.context.objects.find(xml.attribute('xlink:href') ?? '', this.style);
      if (document) this.objects.push(document);
      else this.context.omissions.note('object');
      this.showsObject = true;
      xml.skip();
      return true;
    } else if (xml.name === 'draw:image' && this.showsObject) {
      xml.skip();
      return true;
    }
    return false;
  }
}

/** What holds paragraphs of its own in a paragraph: a text box, or a shape with words on it. */
const BOXES: ReadonlySet<string> = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:path',
  'draw:line',
  'draw:connector',
  'draw:caption',
]);

function leaveInline(context: OdtContext): void {
  if (context.xml.name === 'text:span') context.textStyles.leaveSpan();
}

function headingLevel(written: string | undefined): number {
  const level = Number(written ?? 1);
  return Number.isInteger(level) && level >= 1 && level <= 10 ? level : 1;
}

const MAX_SPACES = 1000;

function readInline(context: OdtContext): string {
  const { xml } = context;
  switch (xml.name) {
    case 'text:span':
      context.textStyles.enterSpan(xml.attribute('text:style-name'));
      return '';
    case 'text:s': {
      const count = Number(xml.attribute('text:c') ?? 1);
      return ' '.repeat(count >= 1 ? Math.min(count, MAX_SPACES) : 1);
    }
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      passElement(context);
      return '';
  }
}

/** White space is collapsed as 6.1.2 demands: rows of it count as one space, at the paragraph's beginning as none. */
function joinWords(text: string, words: string): string {
  if (!/[\t\n\r]|^ | {2}/.test(words)) return text + words;
  const collapsed = words.replace(/[ \t\n\r]+/g, ' ');
  return text === '' ? collapsed.trimStart() : text + collapsed;
}
