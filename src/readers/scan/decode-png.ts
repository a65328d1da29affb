import { inflateSync } from 'node:zlib';
import { ReaderFault } from '../reader-fault.ts';
import type { Bitmap } from './bitmap.ts';

/** What the header of a png says (W3C PNG, 11.2.2). */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

/** Samples per pixel by colour type: grey, (none), RGB, palette, grey with alpha, (none), RGB with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The passes of Adam7: first column and row, steps (W3C PNG, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Whether bytes begin as a png does. */
export function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

/**
 * A png in shades of grey, transparent parts on white. Throws a ReaderFault when it is damaged or has more than `maxPixels`.
 * A file whose end is missing gives what was there, the rest white.
 */
export function decodePng(bytes: Uint8Array, maxPixels: number): Bitmap {
  const { header, palette, transparency, data } = readChunks(bytes);
  const { width, height } = header;
  if (width * height > maxPixels) throw tooLarge(width, height);
  const pixels = new Uint8Array(width * height).fill(255);
  const shade = shadeOf(header, palette, transparency);
  const raw = inflate(data, rawLength(header));
  let offset = 0;
  for (const [left, top, stepX, stepY] of header.interlaced ? PASSES : [[0, 0, 1, 1] as const]) {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    if (columns <= 0 || rows <= 0) continue;
    const lines = unfilter(raw.subarray(offset), columns, rows, header);
    offset += lines.consumed;
    for (let row = 0; row < lines.rows; row++) {
      for (let column = 0; column < columns; column++) {
        pixels[(top + row * stepY) * width + left + column * stepX] = shade(lines.bytes, row * lines.stride, column);
      }
    }
  }
  return { width, height, pixels };
}

function readChunks(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette = new Uint8Array();
  let transparency = new Uint8Array();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.slice(at + 8, Math.min(bytes.length, at + 8 + length));
    if (name === 'IHDR' && body.length >= 13) header = readHeader(body);
    else if (name === 'PLTE') palette = body;
    else if (name === 'tRNS') transparency = body;
    else if (name === 'IDAT') data.push(body);
    else if (name === 'IEND') break;
    at += 12 + length;
  }
  if (!header) throw damaged();
  return { header, palette, transparency, data: Buffer.concat(data) };
}

function readHeader(body: Uint8Array): Header {
  const view = new DataView(body.buffer, body.byteOffset);
  const [depth, colour] = [body[8] ?? 0, body[9] ?? 0];
  const header = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colour,
    interlaced: body[12] === 1,
  };
  if (!(colour in SAMPLES) || ![1, 2, 4, 8, 16].includes(depth) || header.width === 0 || header.height === 0) {
    throw damaged();
  }
  return header;
}

function rawLength({ width, height, depth, colour }: Header): number {
  return (Math.ceil((width * depth * (SAMPLES[colour] ?? 1)) / 8) + 1) * height + 16 * height + 1024;
}

function inflate(data: Uint8Array, maxOutputLength: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength, finishFlush: 2 });
  } catch {
    throw damaged();
  }
}

/** Undoes the filters of one pass (W3C PNG, 9.2). */
function unfilter(raw: Uint8Array, columns: number, rows: number, { depth, colour }: Header) {
  const bits = depth * (SAMPLES[colour] ?? 1);
  const stride = Math.ceil((columns * bits) / 8);
  const before = Math.max(1, bits >> 3);
  const complete = Math.min(rows, Math.floor(raw.length / (stride + 1)));
  const bytes = new Uint8Array(stride * complete);
  for (let row = 0; row < complete; row++) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const place = row * stride + at;
      const left = at >= before ? (bytes[place - before] ?? 0) : 0;
      const up = row > 0 ? (bytes[place - stride] ?? 0) : 0;
      const corner = row > 0 && at >= before ? (bytes[place - stride - before] ?? 0) : 0;
      bytes[place] = (raw[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { bytes, stride, rows: complete, consumed: (stride + 1) * rows };
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

type Shade = (bytes: Uint8Array, lineStart: number, column: number) => number;

/** How a pixel of a line becomes a shade of grey on white. */
function shadeOf({ depth, colour }: Header, palette: Uint8Array, transparency: Uint8Array): Shade {
  const samples = SAMPLES[colour] ?? 1;
  const sample = (bytes: Uint8Array, lineStart: number, index: number): number => {
    if (depth === 8) return bytes[lineStart + index] ?? 255;
    if (depth === 16) return bytes[lineStart + 2 * index] ?? 255;
    const shift = 8 - depth - ((index * depth) % 8);
    return ((bytes[lineStart + ((index * depth) >> 3)] ?? 0) >> shift) & ((1 << depth) - 1);
  };
  const full = (1 << Math.min(depth, 8)) - 1;
  return (bytes, lineStart, column) => {
    const at = column * samples;
    const first = sample(bytes, lineStart, at);
    if (colour === 3) {
      const grey = luminance(palette[3 * first] ?? 0, palette[3 * first + 1] ?? 0, palette[3 * first + 2] ?? 0);
      return onWhite(grey, transparency[first] ?? 255);
    }
    if (colour === 0 || colour === 4) {
      const grey = (first * 255) / full;
      return colour === 0 ? grey : onWhite(grey, sample(bytes, lineStart, at + 1));
    }
    const grey = luminance(first, sample(bytes, lineStart, at + 1), sample(bytes, lineStart, at + 2));
    return colour === 2 ? grey : onWhite(grey, sample(bytes, lineStart, at + 3));
  };
}

/** ITU-R BT.601. */
function luminance(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function onWhite(grey: number, alpha: number): number {
  return 255 + ((grey - 255) * alpha) / 255;
}

function damaged(): ReaderFault {
  return new ReaderFault('image-damaged', {
    zh: '这个 PNG 图像已损坏或不完整，无法读取。请重新扫描或重新导出。',
    en: 'This png picture is damaged or incomplete and cannot be read. Please scan or export it again.',
  });
}

function tooLarge(width: number, height: number): ReaderFault {
  return new ReaderFault('image-too-large', {
    zh: `图像为 ${width}×${height} 像素，超过了可处理的大小，未读取。请以 200–300 dpi 重新扫描，或拆分成几幅。`,
    en: `The picture has ${width}×${height} pixels, more than can be handled. Please scan it at 200 to 300 dpi or split it.`,
  });
}
