import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { readText } from './read-text.ts';

const read = (text: string) => readText(new TextEncoder().encode(text), defaultLimits);

describe('readText', () => {
  it('gives one paragraph for each line, empty ones too, tabs and pipes as they stand', () => {
    expect(read('指标\t指标值\r\n\n| 里程 | ≥12 |\n').value).toEqual([
      { kind: 'paragraph', text: '指标\t指标值', at: { line: 1 } },
      { kind: 'paragraph', text: '', at: { line: 2 } },
      { kind: 'paragraph', text: '| 里程 | ≥12 |', at: { line: 3 } },
    ]);
  });

  it('keeps the line numbers of an editor where a page break stands inside a line', () => {
    expect(read('甲\f乙\n丙').value.map((block) => [block.kind === 'paragraph' && block.text, block.at.line])).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 2],
    ]);
  });

  it('says where characters were lost', () => {
    const bytes = Buffer.concat([Buffer.from('绩效目标申报表'.repeat(20)), Buffer.from([0xc3]), Buffer.from('目标')]);
    expect(readText(bytes, defaultLimits).messages.map((message) => message.code)).toEqual(['characters-undecodable']);
    expect(read('绩效目标').messages).toEqual([]);
  });

  it('refuses a file of endless lines', () => {
    expect(() => readText(Buffer.alloc(50, '\n'), { ...defaultLimits, maxCells: 10 })).toThrow(/too-many-lines/);
  });
});
