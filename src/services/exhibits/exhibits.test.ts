import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import { folderOfExhibits } from './exhibit-files.ts';
import { s3Exhibits, s3Settings } from './s3-exhibits.ts';
import { sniffMediaType } from './sniff-media-type.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('sniffMediaType', () => {
  it('tells pictures, documents and text by their content', () => {
    expect(sniffMediaType(bytesOf('%PDF-1.7\n…'))).toBe('application/pdf');
    expect(sniffMediaType(Buffer.from('89504e470d0a1a0a0000', 'hex'))).toBe('image/png');
    expect(sniffMediaType(bytesOf('签到表\n张,李'))).toBe('text/plain');
    expect(sniffMediaType(Buffer.from('c7a9b5bdb1ed', 'hex'))).toBe('text/plain');
    expect(sniffMediaType(writeZip([{ name: 'word/document.xml', content: '<w/>' }]))).toMatch(/wordprocessingml/);
    expect(sniffMediaType(writeZip([{ name: 'OFD.xml', content: '<o/>' }]))).toBe('application/ofd');
  });

  it('takes no program, page, archive or document with macros, whatever its name', () => {
    expect(sniffMediaType(Buffer.from('4d5a90000300000004', 'hex'))).toBeUndefined();
    expect(sniffMediaType(Buffer.from('7f454c46020101', 'hex'))).toBeUndefined();
    expect(sniffMediaType(bytesOf('<!DOCTYPE html><script>alert(1)</script>'))).toBeUndefined();
    expect(sniffMediaType(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
    expect(sniffMediaType(bytesOf('#!/bin/sh\nrm -rf ~'))).toBeUndefined();
    expect(sniffMediaType(writeZip([{ name: 'a.txt', content: 'x' }]))).toBeUndefined();
    const macros = [
      { name: 'xl/workbook.xml', content: '<x/>' },
      { name: 'xl/vbaProject.bin', content: 'x' },
    ];
    expect(sniffMediaType(writeZip(macros))).toBeUndefined();
  });
});

describe('folderOfExhibits', () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'mingji-exhibits-'));
    closing.push(() => rmSync(path, { recursive: true }));
    return path;
  }

  it('keeps the same bytes once, readable by the owner alone and not executable', async () => {
    const path = folder();
    const files = folderOfExhibits(path);
    const sha256 = await files.put(bytesOf('签到表'));
    expect(await files.put(bytesOf('签到表'))).toBe(sha256);
    expect(readdirSync(join(path, sha256.slice(0, 2)))).toEqual([sha256]);
    if (process.platform !== 'win32') expect(statSync(join(path, sha256.slice(0, 2), sha256)).mode & 0o777).toBe(0o600);
    expect(Buffer.from((await files.get(sha256)) ?? []).toString()).toBe('签到表');
  });

  it('knows nothing of names that are no SHA-256, and refuses bytes that were changed', async () => {
    const path = folder();
    const files = folderOfExhibits(path);
    expect(await files.get('../../etc/passwd')).toBeUndefined();
    expect(await files.get('0'.repeat(64))).toBeUndefined();
    const sha256 = await files.put(bytesOf('照片'));
    writeFileSync(join(path, sha256.slice(0, 2), sha256), '换过的照片');
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'file_not_readable' });
  });
});

describe('s3Exhibits', () => {
  /** A store that keeps objects in memory and checks every signature by its own reading of Signature Version 4. */
  async function startStore(
    secret: string,
  ): Promise<{ readonly endpoint: string; readonly objects: Map<string, Buffer>; readonly puts: string[] }> {
    const objects = new Map<string, Buffer>();
    const puts: string[] = [];
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      const path = request.url ?? '';
      if (!isSigned(request, body, secret)) response.writeHead(403).end();
      else if (request.method === 'PUT') {
        puts.push(path);
        objects.set(path, body);
        response.writeHead(200).end();
      } else
        response.writeHead(objects.has(path) ? 200 : 404).end(request.method === 'GET' ? objects.get(path) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    closing.push(() => server.close());
    return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, puts };
  }

  function isSigned(request: IncomingMessage, body: Buffer, secret: string): boolean {
    const sent =
      /Credential=(?<id>[^/]+)\/(?<scope>[^,]+), SignedHeaders=(?<names>[^,]+), Signature=(?<signature>\w+)/.exec(
        request.headers.authorization ?? '',
      )?.groups;
    if (!sent) return false;
    const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
    const headers = (sent['names'] ?? '')
      .split(';')
      .map((name) => `${name}:${String(request.headers[name])}\n`)
      .join('');
    const canonical = `${request.method}\n${request.url}\n\n${headers}\n${sent['names']}\n${hash(body)}`;
    const text = `AWS4-HMAC-SHA256\n${String(request.headers['x-amz-date'])}\n${sent['scope']}\n${hash(canonical)}`;
    let key: string | Buffer = `AWS4${secret}`;
    for (const part of (sent['scope'] ?? '').split('/')) key = createHmac('sha256', key).update(part).digest();
    return createHmac('sha256', key).update(text).digest('hex') === sent['signature'];
  }

  const settings = (endpoint: string) => ({
    endpoint,
    bucket: 'mingji',
    region: 'cn-1',
    accessKey: 'office',
    secretKey: 'secret',
  });

  it('keeps and gives back objects with signed requests, each uploaded once', async () => {
    const { endpoint, objects, puts } = await startStore('secret');
    const files = s3Exhibits(settings(endpoint));
    const sha256 = await files.put(bytesOf('签到表'));
    await files.put(bytesOf('签到表'));
    expect(puts).toEqual([`/mingji/exhibits/${sha256.slice(0, 2)}/${sha256}`]);
    expect(Buffer.from((await files.get(sha256)) ?? []).toString()).toBe('签到表');
    expect(await files.get('0'.repeat(64))).toBeUndefined();
    objects.set(puts[0] ?? '', Buffer.from('换过的'));
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'file_not_readable' });
  });

  it('says so when the key is wrong or nobody answers', async () => {
    const { endpoint } = await startStore('another secret');
    await expect(s3Exhibits(settings(endpoint)).put(bytesOf('x'))).rejects.toMatchObject({ code: 'file_not_writable' });
    await expect(s3Exhibits(settings('http://127.0.0.1:1')).put(bytesOf('x'))).rejects.toMatchObject({
      code: 'file_not_writable',
    });
  });

  it('reads its settings and names the one that is missing', () => {
    expect(s3Settings({})).toBeUndefined();
    expect(() => s3Settings({ MINGJI_S3_ENDPOINT: 'https://s3.example.cn' })).toThrow(/MINGJI_S3_BUCKET/);
  });
});
