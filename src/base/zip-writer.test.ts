import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip } from './zip-writer.ts';

const entries = [
  { name: 'mimetype', content: 'application/x-test', stored: true },
  { name: '目录/正文.xml', content: `<文>${'绩效'.repeat(500)}</文>` },
];

test('what goes in comes out, in the order given', () => {
  const files = unzipSync(writeZip(entries));
  expect(Object.keys(files)).toEqual(['mimetype', '目录/正文.xml']);
  expect(new TextDecoder().decode(files['目录/正文.xml'])).toBe(entries[1]?.content);
});

test('a stored entry stands uncompressed at the very beginning, the others are deflated', () => {
  const bytes = writeZip(entries);
  expect(new TextDecoder('latin1').decode(bytes.subarray(30, 56))).toBe('mimetypeapplication/x-test');
  expect(bytes.length).toBeLessThan(600);
});

test('the bytes do not depend on the clock or the time zone', () => {
  const before = writeZip(entries);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const after = writeZip(entries);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(after).toEqual(before);
  expect(before.subarray(10, 14)).toEqual(new Uint8Array([0, 0, 33, 0]));
});

test('a name given twice is refused', () => {
  expect(() => writeZip([...entries, { name: 'mimetype', content: '' }])).toThrow('"mimetype" is given twice');
});
