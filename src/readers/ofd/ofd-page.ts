import { displayWidth } from '../../base/display-width.ts';
import { DrawnRules } from '../pdf/drawn-rules.ts';
import { type Matrix, multiply, transform } from '../pdf/geometry.ts';
import type { Glyph } from '../pdf/page-content.ts';
import type { XmlToken, XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { textOf } from './ofd-package.ts';
import { outlinesOf } from './path-data.ts';

/** What the pages and templates of OFD draw, in points, y downwards as OFD itself counts. */
export class OfdPage {
  readonly glyphs: Glyph[] = [];
  readonly rules = new DrawnRules();
  /** The ids of the templates that stand beneath. */
  readonly templates: string[] = [];
  /** The page's own size, in millimetres: "x y width height". */
  box: string | undefined;
  pictures = 0;
  /** Characters that do not stand upright: watermarks across the page. */
  slanted = 0;
  /** Whether there was more than may be looked at. */
  cut = false;
  private runs = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Reads a part of the page (GB/T 33190-2016, 7.7 and 8 to 11). */
  read(xml: XmlTokenizer): void {
    for (let token: XmlToken = xml.next(); token !== 'eof'; token = xml.next()) {
      if (token !== 'start') continue;
      if (this.glyphs.length + this.rules.horizontal.length + this.rules.vertical.length > this.most) {
        this.cut = true;
        return;
      }
      this.readElement(xml);
    }
  }

  private readElement(xml: XmlTokenizer): void {
    switch (xml.name) {
      case 'ofd:PhysicalBox':
        this.box = textOf(xml);
        return;
      case 'ofd:Template':
        this.templates.push(xml.attribute('TemplateID') ?? '');
        return;
      case 'ofd:ImageObject':
        this.pictures += 1;
        xml.skip();
        return;
      case 'ofd:TextObject':
        if (isHidden(xml)) xml.skip();
        else this.readText(xml);
        return;
      case 'ofd:PathObject':
        if (isHidden(xml)) xml.skip();
        else this.readPath(xml);
        return;
    }
  }

  private readText(xml: XmlTokenizer): void {
    const matrix = matrixOf(xml);
    const size = numbers(xml.attribute('Size'))[0] ?? 0;
    const run = this.runs++;
    const depth = xml.depth;
    let [x, y] = [0, 0];
    for (let token = xml.next(); token !== 'eof' && xml.depth >= depth; token = xml.next()) {
      if (token !== 'start' || xml.name !== 'ofd:TextCode') continue;
      [x, y] = [numbers(xml.attribute('X'))[0] ?? x, numbers(xml.attribute('Y'))[0] ?? y];
      const across = steps(xml.attribute('DeltaX'));
      const down = steps(xml.attribute('DeltaY'));
      this.placeCharacters({ text: textOf(xml), x, y, across, down, size, matrix, run });
    }
  }

  private placeCharacters(code: TextCode): void {
    const { a, b, c, d } = code.matrix;
    const upright = a > 0 && Math.abs(b) < a * 0.05;
    let { x, y } = code;
    for (const [index, text] of [...code.text].entries()) {
      const origin = transform({ x, y }, code.matrix);
      const step = code.across[index];
      const usual = (code.size * displayWidth(text)) / 2;
      // A step far beyond a full width is a gap in front of the next character.
      const width = (step !== undefined && step > 0 && step < code.size * FULL_WIDTH ? step : usual) * a;
      if (!upright) this.slanted += 1;
      else if (Number.isFinite(origin.x + origin.y + width)) {
        this.glyphs.push({
          text,
          left: origin.x,
          right: origin.x + width,
          baseline: origin.y,
          size: Math.max(1, code.size * Math.hypot(c, d)),
          run: code.run,
          clipLeft: Number.NEGATIVE_INFINITY,
          clipRight: Number.POSITIVE_INFINITY,
        });
      }
      x += step ?? (code.down.length > 0 ? 0 : usual);
      y += code.down[index] ?? 0;
    }
  }

  /** Stroked and not filled unless it says otherwise (table 35). */
  private readPath(xml: XmlTokenizer): void {
    const matrix = matrixOf(xml);
    let stroked = xml.attribute('Stroke') !== 'false';
    let filled = xml.attribute('Fill') === 'true';
    const depth = xml.depth;
    for (let token = xml.next(); token !== 'eof' && xml.depth >= depth; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.name === 'ofd:StrokeColor' && isInvisible(xml)) stroked = false;
      else if (xml.name === 'ofd:FillColor' && isInvisible(xml)) filled = false;
      else if (xml.name === 'ofd:AbbreviatedData') this.addOutlines(textOf(xml), matrix, stroked, filled);
    }
  }

  private addOutlines(data: string, matrix: Matrix, stroked: boolean, filled: boolean): void {
    for (const outline of outlinesOf(data)) {
      const points = outline.map((point) => transform(point, matrix));
      if (points.length === 0 || (filled && this.rules.addFilled(points))) continue;
      if (!stroked) continue;
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (next) this.rules.addEdge(point, next);
      }
    }
  }
}

interface TextCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly size: number;
  readonly matrix: Matrix;
  readonly run: number;
}

const POINTS = 72 / 25.4;
/** The widest step, in sizes of the type, that is still the character's own width. */
const FULL_WIDTH = 1.15;

const isHidden = (xml: XmlTokenizer): boolean => xml.attribute('Visible') === 'false' || xml.attribute('Alpha') === '0';

/** White, or fully transparent. */
function isInvisible(xml: XmlTokenizer): boolean {
  const value = numbers(xml.attribute('Value'));
  return xml.attribute('Alpha') === '0' || (value.length === 3 && Math.min(...value) >= 250);
}

/** From an object's own space to the page in points: its matrix, then its boundary's corner (8.5). */
function matrixOf(xml: XmlTokenizer): Matrix {
  const [left = 0, top = 0] = numbers(xml.attribute('Boundary'));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(xml.attribute('CTM'));
  return multiply({ a, b, c, d, e: e + left, f: f + top }, { a: POINTS, b: 0, c: 0, d: POINTS, e: 0, f: 0 });
}

/** Width and height of "x y width height", in points. */
export function sizeOf(box: string): { readonly width: number; readonly height: number } {
  const [, , width = 210, height = 297] = numbers(box);
  return { width: width * POINTS, height: height * POINTS };
}

function numbers(text: string | undefined): number[] {
  const words = text?.trim().split(/[\s,]+/) ?? [];
  return words.map(Number).filter((number) => Number.isFinite(number));
}

const MOST_STEPS = 100_000;

/** Steps from character to character; "g 3 4.2" stands for three steps of 4.2 (11.3). */
function steps(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < MOST_STEPS; at += 1) {
    if (words[at] !== 'g') found.push(Number(words[at]) || 0);
    else {
      const count = Math.min(MOST_STEPS, Math.max(0, Number(words[at + 1]) || 0));
      found.push(...new Array<number>(count).fill(Number(words[at + 2]) || 0));
      at += 2;
    }
  }
  return found;
}
