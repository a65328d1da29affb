import { describe, expect, it } from 'vitest';
import { decodeText, encodingOfLabel } from './decode-text.ts';

const PAPER = '云川县水利局2025年度项目支出绩效目标表\n一级指标\t二级指标\t指标值\n产出指标\t数量指标\t≥12公里\n';

/** GB2312 bytes of 绩效目标：修建村道不少于十二公里 and Big5 bytes of 本年度預算績效目標申報表 (iconv). */
const GB_LINE = 'bca8d0a7c4bfb1eaa3badedebda8b4e5b5c0b2bbc9d9d3dacaaeb6feb9abc0ef'.replace('dede', 'd0de');
const BIG5_LINE = 'a5bba67eabd7b977bae2c15aaec4a5d8bcd0a5d3b3f8aaed';
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decodeText(Buffer.from(PAPER))).toEqual({ text: PAPER, encoding: 'utf-8', damaged: 0 });
    expect(decodeText(Buffer.from(`\ufeff${PAPER}`)).text).toBe(PAPER);
  });

  it('reads UTF-16 of both orders with and without its mark', () => {
    for (const mark of ['', '\ufeff']) {
      expect(decodeText(utf16le(mark + PAPER))).toEqual({ text: PAPER, encoding: 'utf-16le', damaged: 0 });
      expect(decodeText(utf16be(mark + PAPER))).toEqual({ text: PAPER, encoding: 'utf-16be', damaged: 0 });
    }
  });

  it('reads UTF-16 of Chinese characters alone by how they read', () => {
    expect(decodeText(utf16le('全年完成不少于十二次的项目绩效目标')).encoding).toBe('utf-16le');
    expect(decodeText(utf16be('全年完成不少于十二次的项目绩效目标')).encoding).toBe('utf-16be');
  });

  it('reads GB2312, GBK and the four-byte characters of GB18030', () => {
    expect(decodeText(hex(GB_LINE))).toMatchObject({ text: '绩效目标：修建村道不少于十二公里', encoding: 'gb18030' });
    expect(decodeText(hex(`${GB_LINE}8130813a`)).encoding).toBe('gb18030');
  });

  it('takes Big5 only where it reads much better than GB', () => {
    expect(decodeText(hex(BIG5_LINE))).toMatchObject({ text: '本年度預算績效目標申報表', encoding: 'big5' });
  });

  it('lets pass a character cut off at the end and counts other damage', () => {
    const bytes = Buffer.from(PAPER + PAPER);
    expect(decodeText(bytes.subarray(0, bytes.length - 8))).toMatchObject({ encoding: 'utf-8', damaged: 0 });
    const damaged = Buffer.concat([bytes, Buffer.from([0xff]), bytes]);
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
  });

  it('reads GB text that is mostly ASCII', () => {
    const bytes = Buffer.concat([Buffer.from('code,2025-01,0001\n'.repeat(50)), hex(GB_LINE)]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030', damaged: 0 });
  });

  it('believes a declaration only where the bytes allow it', () => {
    expect(decodeText(Buffer.from(PAPER), 'utf-8').encoding).toBe('utf-8');
    expect(decodeText(hex(GB_LINE), 'utf-8').encoding).toBe('gb18030');
    expect(decodeText(Buffer.from(PAPER.repeat(3)), 'utf-16le').encoding).toBe('utf-8');
  });

  it('knows the labels that pages use', () => {
    expect(['GB2312', 'gbk', 'x-gbk', 'UTF8', 'utf-8', 'Big5', 'unicode', 'latin1'].map(encodingOfLabel)).toEqual([
      'gb18030',
      'gb18030',
      'gb18030',
      'utf-8',
      'utf-8',
      'big5',
      'utf-16le',
      undefined,
    ]);
  });
});
