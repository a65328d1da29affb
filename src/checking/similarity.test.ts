import { describe, expect, it } from 'vitest';
import { abbreviates, containment, sameName, similarity } from './similarity.ts';

describe('names', () => {
  it('are the same whatever their marks, width and spaces', () => {
    expect(sameName('桥梁检测（数量）', '桥梁 检测(数量)')).toBe(true);
    expect(sameName('桥梁检测', '桥梁监测')).toBe(false);
    expect(sameName('', '')).toBe(false);
  });

  it('shorten a longer one when all their characters stand in it in order', () => {
    expect(abbreviates('上报涉云险情数量', '收集研判并上报涉及云川险情信息')).toBe(true);
    expect(abbreviates('险情上报云川', '收集研判并上报涉及云川险情信息')).toBe(false);
    expect(abbreviates('险情', '收集研判险情')).toBe(false);
  });

  it('are alike by their pairs of characters, from 0 to 1', () => {
    expect(similarity('桥梁检测', '桥梁检测')).toBe(1);
    expect(similarity('桥梁检测', '学员培训')).toBe(0);
    expect(containment('桥梁', '全县桥梁检测')).toBe(1);
    expect(containment('', '桥梁')).toBe(0);
  });
});
