import { type Encoding, encodingOfLabel } from '../text/decode-text.ts';

/** Browsers look through the first 1024 bytes; pages of offices put scripts and long comments before the meta element. */
const PROBE_BYTES = 8192;
const CHARSET = /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i;

/** The encoding that a page declares in its own bytes; undefined when it declares none or one that is not among ours. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const head = Buffer.from(probe.buffer, probe.byteOffset, probe.byteLength).toString('latin1');
  const label = (CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1];
  return label === undefined ? undefined : encodingOfLabel(label);
}
