import type { PictureSize } from '../picture-size.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** A picture by its relationship. */
export interface DocxPicture {
  readonly id: string;
  readonly size: PictureSize | undefined;
}

/** English Metric Units in a point (ECMA-376 20.1.2.1). */
const EMU = 12_700;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** Gathers the pictures of a paragraph, each with the size that its drawing (20.4.2.7) or its shape of VML tells before it. */
export class DocxPictures {
  readonly found: DocxPicture[] = [];
  private size: PictureSize | undefined;

  /** Looks at an element at its "start". */
  look(xml: XmlTokenizer): void {
    if (xml.name === 'wp:extent') this.size = sizeOf(xml.attribute('cx'), xml.attribute('cy'), EMU);
    else if (xml.name === 'v:shape' || xml.name === 'v:rect') this.size = styledSize(xml.attribute('style') ?? '');
    else if (xml.name === 'a:blip') this.add(xml.attribute('r:embed'));
    else if (xml.name === 'v:imagedata') this.add(xml.attribute('r:id'));
  }

  private add(id: string | undefined): void {
    if (id) this.found.push({ id, size: this.size });
    this.size = undefined;
  }
}

function sizeOf(width: string | undefined, height: string | undefined, unit: number): PictureSize {
  return { width: Number(width ?? 0) / unit, height: Number(height ?? 0) / unit };
}

/** "width:415.3pt;height:233.6pt". */
function styledSize(style: string): PictureSize | undefined {
  const length = (name: string): number => {
    const [, digits, unit = ''] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm)`).exec(style) ?? [];
    return Number(digits ?? 0) * (POINTS[unit] ?? 0);
  };
  return { width: length('width'), height: length('height') };
}
