import { crc32, deflateSync } from 'node:zlib';
import { seededRandom } from './seeded-random.ts';

/** A small picture in the form of a PNG (W3C PNG 3, 5.3): a ground with a few blocks on it, plainly drawn and not a photograph of anything. */
export function makePicture(seed: string, width = 320, height = 200): Uint8Array {
  const random = seededRandom(seed);
  const colour = (): readonly number[] => [0, 1, 2].map(() => 90 + Math.floor(random() * 150));
  const ground = colour();
  const blocks = Array.from({ length: 6 }, () => ({
    left: Math.floor(random() * width * 0.8),
    top: Math.floor(height * (0.3 + random() * 0.4)),
    wide: 20 + Math.floor(random() * 70),
    colour: colour(),
  }));
  const bytes = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = blocks.find(({ left, top, wide }) => x >= left && x < left + wide && y >= top);
      bytes.set(block?.colour ?? ground, y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(bytes)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const whole = Buffer.alloc(body.byteLength + 8);
  whole.writeUInt32BE(content.byteLength, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.byteLength + 4);
  return whole;
}
