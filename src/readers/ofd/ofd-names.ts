/** The namespace of OFD (GB/T 33190-2016, 7.1) with our prefix, and how drafts before it wrote it. */
export const ofdNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://www.ofdspec.org/2016', 'ofd'],
  ['http://www.ofdspec.org', 'ofd'],
]);
