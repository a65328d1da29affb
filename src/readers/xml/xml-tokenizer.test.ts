import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { decodeXml } from './decode-xml.ts';
import { XmlTokenizer } from './xml-tokenizer.ts';

const KNOWN = new Map([
  ['urn:one', 'w'],
  ['urn:one:strict', 'w'],
]);

const open = (xml: string): XmlTokenizer => new XmlTokenizer(Buffer.from(xml), KNOWN, defaultLimits);

/** All tokens as one line: "<name", ">name" and texts. */
function tokens(xml: string): string {
  const reader = open(xml);
  const seen: string[] = [];
  for (let token = reader.next(); token !== 'eof'; token = reader.next()) {
    seen.push(token === 'text' ? reader.text : (token === 'start' ? '<' : '>') + reader.name);
  }
  return seen.join(' ');
}

function codeOf(xml: string): string {
  try {
    tokens(xml);
  } catch (error) {
    if (error instanceof ReaderFault) return error.code;
    throw error;
  }
  return 'no fault';
}

describe('XmlTokenizer', () => {
  it('gives starts, texts and ends; empty elements have both', () => {
    expect(tokens('<?xml version="1.0"?><a><!-- c --><b/>甲<![CDATA[<乙>]]></a >\n')).toBe('<a <b >b 甲 <乙> >a');
  });

  it('replaces the predefined entities and character references', () => {
    expect(tokens('<a>&lt;&#x4e91;&#24029;&amp;&gt;&quot;&apos;</a>')).toBe('<a <云川&>"\' >a');
  });

  it('names elements and attributes by namespace, whatever the prefix', () => {
    const reader = open(
      '<x:p xmlns:x="urn:one" x:val="1" plain="2&#10;3"><y:q xmlns:y="urn:one:strict" y:val="4"/></x:p>',
    );
    reader.next();
    expect([reader.name, reader.attribute('w:val'), reader.attribute('plain'), reader.attribute('val')]).toEqual([
      'w:p',
      '1',
      '2\n3',
      undefined,
    ]);
    reader.next();
    expect([reader.name, reader.attribute('w:val')]).toEqual(['w:q', '4']);
  });

  it('lets a default namespace end with its element', () => {
    expect(tokens('<r><p xmlns="urn:one"><q/></p><p/></r>')).toBe('<r <w:p <w:q >w:q >w:p <p >p >r');
    expect(tokens('<p xmlns="urn:other"/>')).toBe('<{urn:other}p >{urn:other}p');
  });

  it('skips an element with everything in it, also one of the same name, a comment or CDATA', () => {
    for (const inner of ['', 'x', '<b>y</b>', '<a><a/></a>', '<!-- </a> -->', '<![CDATA[</a>]]>', '<ab></ab>']) {
      const reader = open(`<r><a>${inner}</a><z/></r>`);
      reader.next();
      reader.next();
      reader.skip();
      expect(reader.skipped).toBe(inner);
      reader.next();
      expect([reader.name, reader.depth]).toEqual(['z', 2]);
    }
    const empty = open('<r><a/><z/></r>');
    empty.next();
    empty.next();
    empty.skip();
    expect(empty.skipped).toBe('');
    empty.next();
    expect(empty.name).toBe('z');
  });

  it.each([
    ['<a><b></a></b>', 'xml-malformed'],
    ['<a>', 'xml-malformed'],
    ['', 'xml-malformed'],
    ['<a/><b/>', 'xml-malformed'],
    ['<a/>text', 'xml-malformed'],
    ['<a x=1/>', 'xml-malformed'],
    ['<a x="1"y="2"/>', 'xml-malformed'],
    ['<a x="<"/>', 'xml-malformed'],
    ['<a x/>', 'xml-malformed'],
    ['<a>&</a>', 'xml-malformed'],
    ['<a>&#0;</a>', 'xml-malformed'],
    ['<a>&#xd800;</a>', 'xml-malformed'],
    ['<a><!-- </a>', 'xml-malformed'],
    ['<1/>', 'xml-malformed'],
    ['<a>&nbsp;</a>', 'xml-entity-unknown'],
    ['<!DOCTYPE a><a/>', 'xml-doctype-refused'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-doctype-refused'],
    ['<a><!ENTITY x "y"></a>', 'xml-doctype-refused'],
  ])('refuses %s', (xml, code) => {
    expect(codeOf(xml)).toBe(code);
  });

  it('reads names and values that are not ASCII, and prefixes that are not', () => {
    const reader = open('<云:p xmlns:云="urn:one" 云:val="河&amp;桥"><路 宽="12米"/></云:p>');
    reader.next();
    expect([reader.name, reader.attribute('w:val')]).toEqual(['w:p', '河&桥']);
    reader.next();
    expect([reader.name, reader.attribute('宽')]).toEqual(['路', '12米']);
  });

  it.each([
    ['<a>云川县<b></a>', 10],
    ['<a>云川县& 河</a>', 7],
  ])('tells the place of a fault in characters, not in bytes: %s', (xml, place) => {
    expect(() => tokens(xml)).toThrow(`at character ${place} `);
  });

  it('refuses nesting beyond the limit', () => {
    expect(codeOf(`${'<a>'.repeat(600)}${'</a>'.repeat(600)}`)).toBe('xml-too-deep');
  });
});

describe('decodeXml', () => {
  it('tells UTF-8 and both orders of UTF-16 by their marks or their first characters', () => {
    const little = Buffer.from('<a>云</a>', 'utf16le');
    const big = Buffer.from(little).swap16();
    const marked = (mark: number[], rest: Buffer): Buffer => Buffer.concat([Buffer.from(mark), rest]);
    for (const bytes of [Buffer.from('<a>云</a>'), marked([0xef, 0xbb, 0xbf], Buffer.from('<a>云</a>')), little, big]) {
      expect(decodeXml(bytes)).toBe('<a>云</a>');
    }
    expect(decodeXml(marked([0xff, 0xfe], little))).toBe('<a>云</a>');
    expect(decodeXml(marked([0xfe, 0xff], big))).toBe('<a>云</a>');
  });

  it('follows a declared encoding and refuses bytes that are not in it', () => {
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'), Buffer.from([0xd4, 0xc6])]);
    expect(decodeXml(declared)).toContain('云');
    expect(() => decodeXml(Buffer.from([0x3c, 0x61, 0xff]))).toThrow('xml-encoding-unreadable');
    expect(() => decodeXml(Buffer.from('<?xml encoding="no-such"?>'))).toThrow('xml-encoding-unreadable');
  });
});
