import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePng } from './decode-png.ts';

function chunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
}

/** A png of these raw lines (filter byte first); checksums are left out, as nothing reads them. */
function png(
  width: number,
  height: number,
  depth: number,
  colour: number,
  raw: readonly number[],
  extra: Buffer[] = [],
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Uint8Array.from(raw))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pixels = (bytes: Uint8Array) => [...decodePng(bytes, 1000).pixels];

test('each filter restores the line it was made from', () => {
  const raw = [0, 10, 20, 30, 1, 10, 10, 10, 2, 5, 5, 5, 3, 10, 5, 5, 4, 1, 1, 1];
  expect(pixels(png(3, 5, 8, 0, raw))).toEqual([10, 20, 30, 10, 20, 30, 15, 25, 35, 17, 26, 35, 18, 27, 36]);
});

test('bits, palettes and transparency become shades on white', () => {
  expect(pixels(png(4, 1, 1, 0, [0, 0b10100000]))).toEqual([255, 0, 255, 0]);
  const palette = [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255])), chunk('tRNS', Buffer.from([0]))];
  expect(pixels(png(2, 1, 8, 3, [0, 0, 1], palette))).toEqual([255, 255]);
  expect(pixels(png(1, 1, 8, 6, [0, 255, 0, 0, 255]))).toEqual([76]);
  expect(pixels(png(1, 1, 8, 4, [0, 0, 128]))).toEqual([127]);
  expect(pixels(png(2, 1, 16, 0, [0, 200, 1, 100, 2]))).toEqual([200, 100]);
});

test('a file whose end is missing gives what was there, the rest white', () => {
  expect(pixels(png(2, 2, 8, 0, [0, 1, 2]))).toEqual([1, 2, 255, 255]);
});

test('what is damaged or too large is refused', () => {
  expect(() => decodePng(png(2, 2, 3, 0, []), 1000)).toThrow('image-damaged');
  expect(() => decodePng(png(100, 100, 8, 0, []), 1000)).toThrow('image-too-large');
});
