import { describe, expect, it } from 'vitest';
import { badArchives, badInside, badKinds, badMarkup } from '../../tests/corpus/bad/bad-files.ts';
import { docx, openDocument, wordParagraph, xlsx } from '../../tests/corpus/bad/office-packages.ts';
import type { Document } from '../model/document.ts';
import { defaultLimits } from './limits.ts';
import { readDocument } from './read-document.ts';

/** Processor time that a refusal may take: what an impatient person waits for, whatever else the machine has to do. */
const PROMPTLY_MS = 4000;

type Bytes = Uint8Array | string;
const bytesOf = (content: Bytes): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

async function read(content: Bytes, file: string): Promise<Document> {
  const start = process.cpuUsage();
  const document = await readDocument(bytesOf(content), file);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(PROMPTLY_MS);
  for (const { text } of document.messages) {
    expect(text.zh).toMatch(/[一-鿿]/);
    expect(text.en).toMatch(/^[A-Z0-9"].{20,}\.$/s);
  }
  return document;
}

const codesOf = (document: Document): string[] => document.messages.map((message) => message.code);
const textsOf = (document: Document): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );

describe('archives that are not what they seem', () => {
  it.each(badArchives)('%s for %s', async (code, _, file, make) => {
    const document = await read(make(), file);
    expect(codesOf(document)).toEqual([code]);
    expect(document.blocks).toEqual([]);
  });

  it('reads a document beside names that lead out of the archive, and says so', async () => {
    const document = await read(
      docx(wordParagraph('甲'), '', [{ name: '../../etc/cron.d/x', content: 'x' }]),
      'a.docx',
    );
    expect(codesOf(document)).toEqual(['zip-path-outside']);
    expect(textsOf(document)).toEqual(['甲']);
  });

  it('looks into no archive in an archive, so one that holds itself is only a name', async () => {
    const outer = docx(wordParagraph('甲'));
    const document = await read(
      docx(wordParagraph('甲'), '', [{ name: 'word/embeddings/a.docx', content: outer }]),
      'a.docx',
    );
    expect([codesOf(document), textsOf(document)]).toEqual([[], ['甲']]);
  });
});

describe('markup that attacks its reader', () => {
  it.each(badMarkup)('%s for %s', async (code, _, file, make) => {
    expect(codesOf(await read(make(), file))).toContain(code);
  });

  it('reads a sheet that claims a million rows and cells far out', async () => {
    const document = await read(
      xlsx(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
      'a.xlsx',
    );
    expect(textsOf(document)).toEqual(['1', '2']);
  });
});

describe('files that are something else', () => {
  it.each(badKinds)('%s for %s', async (code, _, file, make) => {
    const document = await read(make(), file);
    expect(codesOf(document)).toEqual([code]);
    expect(document.source.format).toBe('unknown');
  });

  it.each(badInside)('%s for %s', async (code, _, file, make) => {
    const document = await read(make(), file);
    expect(codesOf(document)).toEqual([code]);
    expect(textsOf(document).join('').trim()).toBe('');
  });

  it.each([
    ['html', '<html><body><p>绩效目标</p></body></html>', 'a.doc'],
    ['html', '\ufeff<table><tr><td>绩效目标<td>x</table>', 'a.xls'],
    [
      'html',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>绩效目标</p>\r\n--x--',
      'a.doc',
    ],
    ['rtf', '{\\rtf1\\ansi\\ansicpg936 \\u32489?\\u25928?\\u30446?\\u26631?\\par}', 'a.doc'],
    ['docx', docx(wordParagraph('绩效目标')), 'a.doc'],
    ['xlsx', xlsx('<sheetData><row><c t="inlineStr"><is><t>绩效目标</t></is></c></row></sheetData>'), 'a.xls'],
    ['odt', openDocument('text', '<text:p>绩效目标</text:p>'), 'a.docx'],
    ['text', '绩效目标\n', 'a.docx'],
    ['text', Buffer.from('bca8d0a7c4bfb1ea', 'hex'), 'a.pdf'],
  ])('a %s file under another name is read by its content', async (format, content, file) => {
    const document = await read(content, file);
    expect(document.source.format).toBe(format);
    expect(codesOf(document)).toEqual(['format-differs-from-name']);
    expect(textsOf(document).join('')).toContain('绩效目标');
  });

  it('refuses what is larger than the limit without looking at it', async () => {
    const document = await readDocument(Buffer.alloc(2000, 'a'), 'a.txt', { ...defaultLimits, maxBytes: 1000 });
    expect(codesOf(document)).toEqual(['file-too-large']);
  });
});

describe('words that are no words', () => {
  it('drops NUL bytes and control characters of a text', async () => {
    const document = await read('绩效\0目\u0007标申报表\u200b（2025年度）\n云川县水利局全年修建村道\n', 'a.txt');
    expect(textsOf(document)).toEqual(['绩效目标申报表（2025年度）', '云川县水利局全年修建村道']);
  });

  it('replaces halves of characters', async () => {
    const sheet = '<sheetData><row><c t="inlineStr"><is><t>a_xD800_b</t></is></c></row></sheetData>';
    expect(textsOf(await read(xlsx(sheet), 'a.xlsx'))).toEqual(['a\ufffdb']);
    expect(textsOf(await read('{\\rtf1 a\\u-10240?b\\par}', 'a.rtf')).join('')).not.toMatch(/[\ud800-\udfff]/);
  });
});
