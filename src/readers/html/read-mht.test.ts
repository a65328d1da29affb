import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { readMht } from './read-mht.ts';

const texts = (mht: string) =>
  readMht(Buffer.from(mht, 'latin1'), defaultLimits).value.map((block) => block.kind === 'paragraph' && block.text);

function mht(parts: readonly string[], type = 'multipart/related'): string {
  const head = `MIME-Version: 1.0\r\nContent-Type: ${type};\r\n\tboundary="----=_Teil"\r\n\r\nThis is a preamble.\r\n`;
  return `${head}${parts.map((part) => `------=_Teil\r\n${part}\r\n`).join('')}------=_Teil--\r\n`;
}

describe('readMht', () => {
  it('reads the root page, quoted-printable in the charset of its header', () => {
    const image = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';
    const page =
      'Content-Type: text/html;\r\n charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      '<p class=3DMso>=BC=A8=D0=A7=\r\n=C4=BF=B1=EA</p>';
    expect(texts(mht([image, page]))).toEqual(['绩效目标']);
  });

  it('reads base64 and a multipart in a multipart, the start part first', () => {
    const other = 'Content-Type: text/html\r\nContent-ID: <b>\r\n\r\n<p>other</p>';
    const page = `Content-Type: text/html\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>绩效</p>').toString('base64')}`;
    expect(texts(mht([other, page], 'multipart/related; start="<a>"'))).toEqual(['绩效']);
    const inner = mht([page]).replace('MIME-Version: 1.0\r\n', '').replaceAll('_Teil', '_Innen');
    expect(texts(mht([inner]))).toEqual(['绩效']);
  });

  it('reads the sheets of a workbook whose root is a frame', () => {
    const root = 'Content-Type: text/html\r\n\r\n<html><frameset><frame src="sheet001.htm"></frameset></html>';
    const sheet = (text: string) => `Content-Type: text/html\r\nContent-Location: ${text}.htm\r\n\r\n<p>${text}</p>`;
    expect(texts(mht([root, sheet('one'), sheet('two')]))).toEqual(['one', 'two']);
  });

  it('reads the pages in frames of the root where they stand, by id or by location', () => {
    const root =
      'Content-Type: text/html\r\n\r\n<p>before</p><iframe src="cid:f@x"></iframe><iframe src="http://a/b"></iframe>';
    const inner = (header: string, text: string) => `Content-Type: text/html\r\n${header}\r\n\r\n<p>${text}</p>`;
    const parts = [root, inner('Content-Location: http://a/b', 'two'), inner('Content-ID: <f@x>', 'one')];
    expect(texts(mht(parts))).toEqual(['before', 'one', 'two']);
  });

  it('says of a mail without a page that its attachments are to be saved', () => {
    const mail = `To: a@b.cn\r\n${mht(['Content-Type: text/plain\r\n\r\nsee attachment'], 'multipart/mixed')}`;
    expect(() => texts(mail)).toThrow(/mail-with-attachments/);
  });

  it('reads a file that breaks off as far as it goes', () => {
    expect(
      texts(mht(['Content-Type: text/html\r\n\r\n<p>one</p><p>two']).replace(/------=_Teil--[\s\S]*/, '')),
    ).toEqual(['one', 'two']);
  });

  it('refuses a file without a page', () => {
    expect(() => texts('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--')).toThrow(
      'mht-without-page',
    );
  });
});
