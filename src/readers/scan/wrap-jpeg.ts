/**
 * A jpeg as the only picture of a one-page pdf, so that the pdf library decodes it (ISO 32000-1 7.4.8: the file itself is the
 * stream). Undefined when no frame header says how large the picture is. `pointsPerPixel` sets the page's size.
 */
export function wrapJpeg(bytes: Uint8Array, size: JpegSize, pointsPerPixel: number): Uint8Array {
  const [width, height] = [size.width * pointsPerPixel, size.height * pointsPerPixel].map((value) => value.toFixed(3));
  const space = size.components === 1 ? '/DeviceGray' : size.components === 4 ? '/DeviceCMYK' : '/DeviceRGB';
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  const file = new PdfFile();
  file.object('<</Type/Catalog/Pages 2 0 R>>');
  file.object('<</Type/Pages/Count 1/Kids[3 0 R]>>');
  file.object(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R${turn(size)}>>`,
  );
  file.object(`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`);
  file.object(
    `<</Type/XObject/Subtype/Image/Width ${size.width}/Height ${size.height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
    bytes,
    '\nendstream',
  );
  return file.bytes();
}

export interface JpegSize {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** The Exif orientation, 1 (upright) to 8; mirrored ones are taken as not mirrored. */
  readonly orientation: number;
}

/** Whether bytes begin as a jpeg does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** The size and orientation that a jpeg's headers state (ITU-T T.81 B.2.2, Exif 4.6.4); undefined without a frame header. */
export function readJpegSize(bytes: Uint8Array): JpegSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (isFrameHeader(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width > 0 && height > 0 ? { width, height, components: bytes[at + 9] ?? 3, orientation } : undefined;
    }
    at += 2 + length;
  }
  return undefined;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const ORIENTATION_TAG = 0x0112;

function readOrientation(exif: Uint8Array): number | undefined {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif' || exif.length < 18) return undefined;
  const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > view.byteLength) return undefined;
    if (view.getUint16(at, little) === ORIENTATION_TAG) return view.getUint16(at + 8, little);
  }
  return undefined;
}

function turn({ orientation }: JpegSize): string {
  const degrees: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
  const rotation = degrees[orientation];
  return rotation === undefined ? '' : `/Rotate ${rotation}`;
}

/** A pdf in the making: objects numbered from 1 in the order they are added. */
class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#add('%PDF-1.4\n');
  }

  object(...parts: readonly (string | Uint8Array)[]): void {
    this.#offsets.push(this.#length);
    this.#add(`${this.#offsets.length} 0 obj\n`, ...parts, '\nendobj\n');
  }

  bytes(): Uint8Array {
    const start = this.#length;
    const entries = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#offsets.length + 1;
    this.#add(`xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Size ${size}/Root 1 0 R>>\n`);
    this.#add(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }

  #add(...parts: readonly (string | Uint8Array)[]): void {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      this.#parts.push(bytes);
      this.#length += bytes.length;
    }
  }
}
