import { describe, expect, it } from 'vitest';
import { CharacterSet } from './character-set.ts';

describe('CharacterSet', () => {
  it('tells where the first of its characters stands, from a place on', () => {
    const set = new CharacterSet(['河', '桥']);
    expect(set.firstIn('云川县河道上的桥')).toBe(3);
    expect(set.firstIn('云川县河道上的桥', 4)).toBe(7);
    expect(set.firstIn('云川县')).toBe(-1);
    expect(set.firstIn('')).toBe(-1);
  });
});
