import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('the words of a paper', () => {
  it('lose control characters and zero-width spaces and keep their other spaces', () => {
    expect(cleanText('数\u200b量\u0007 一\r\n二\u000b三\t\u3000')).toBe('数量 一\n二\n三\t\u3000');
  });

  it('are the characters that radicals and compatibility forms look like', () => {
    expect(cleanText('⼀级指标、管⽹⻓度、⺠政局、⻋⻔⻚、金額ﬁ')).toBe('一级指标、管网长度、民政局、车门页、金額fi');
  });

  it('keep radicals that are no character by themselves', () => {
    expect(cleanText('偏旁⺡')).toBe('偏旁⺡');
  });
});
