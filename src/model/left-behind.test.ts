import { expect, it } from 'vitest';
import { isLeftBehind } from './left-behind.ts';

it.each([
  '~$绩效.docx',
  '2026/~$绩效.docx',
  '.DS_Store',
  '2026\\Thumbs.db',
  '__MACOSX/绩效.docx',
  'desktop.ini',
  '.git/a.txt',
  '~WRL0003.tmp',
])('takes %s for something left behind', (path) => expect(isLeftBehind(path)).toBe(true));

it.each(['绩效.docx', './绩效.docx', '../绩效.docx', '2026.1/绩效.docx', '绩效~$.docx', '我的Thumbs.db说明.docx'])(
  'takes %s for a paper',
  (path) => expect(isLeftBehind(path)).toBe(false),
);
