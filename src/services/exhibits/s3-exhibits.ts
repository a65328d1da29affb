import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { OperationalError } from '../../base/operational-error.ts';
import { type ExhibitFiles, mustBe, sha256Of } from './exhibit-files.ts';

/** An S3-compatible store (MinIO, Ceph, object stores of government clouds). */
export interface S3Settings {
  /** "https://s3.example.cn", without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The settings of MINGJI_S3_ENDPOINT, _BUCKET, _REGION, _ACCESS_KEY and _SECRET_KEY; undefined when no endpoint is set. */
export function s3Settings(env: NodeJS.ProcessEnv): S3Settings | undefined {
  const endpoint = env['MINGJI_S3_ENDPOINT'];
  if (!endpoint) return undefined;
  const needed = (name: string): string => {
    const value = env[name];
    if (value) return value;
    throw new OperationalError('configuration_invalid', {
      zh: `设了 MINGJI_S3_ENDPOINT 就要设 ${name}。`,
      en: `With MINGJI_S3_ENDPOINT, ${name} has to be set too.`,
    });
  };
  return {
    endpoint: endpoint.replace(/\/$/, ''),
    bucket: needed('MINGJI_S3_BUCKET'),
    region: env['MINGJI_S3_REGION'] ?? 'us-east-1',
    accessKey: needed('MINGJI_S3_ACCESS_KEY'),
    secretKey: needed('MINGJI_S3_SECRET_KEY'),
  };
}

/** Exhibits as objects `exhibits/ab/abcdef…`, signed with AWS Signature Version 4. `now` is the clock. */
export function s3Exhibits(settings: S3Settings, now: () => Date = () => new Date()): ExhibitFiles {
  const call = (method: 'GET' | 'HEAD' | 'PUT', sha256: string, body?: Uint8Array): Promise<Response> => {
    const path = `/${settings.bucket}/exhibits/${sha256.slice(0, 2)}/${sha256}`;
    const url = new URL(settings.endpoint + path);
    const headers = signedHeaders(settings, method, url, body ?? new Uint8Array(), now());
    return fetch(url, { method, headers, ...(body ? { body: Uint8Array.from(body) } : {}) }).catch((error: unknown) => {
      throw failed(settings, error instanceof Error ? error.message : String(error));
    });
  };
  const put = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = sha256Of(bytes);
    const there = await call('HEAD', sha256);
    if (there.ok) return sha256;
    const answer = there.status === 404 ? await call('PUT', sha256, bytes) : there;
    if (!answer.ok) throw failed(settings, `HTTP ${answer.status}`);
    return sha256;
  };
  const get = async (sha256: string): Promise<Uint8Array | undefined> => {
    const answer = await call('GET', sha256);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw failed(settings, `HTTP ${answer.status}`);
    return mustBe(sha256, new Uint8Array(await answer.arrayBuffer()));
  };
  return {
    put,
    get,
    // The signature covers the whole body, and the check needs the whole answer: at most the 50 MB of one exhibit.
    async putFile(path) {
      await put(await readFile(path));
    },
    async open(sha256) {
      const bytes = await get(sha256);
      return bytes && Readable.from([bytes]);
    },
  };
}

function failed({ endpoint, bucket }: S3Settings, why: string): OperationalError {
  return new OperationalError('file_not_writable', {
    zh: `佐证存储 ${endpoint}/${bucket} 不能使用：${why}。请检查 MINGJI_S3_ 各项设置和网络。`,
    en: `The exhibit store ${endpoint}/${bucket} cannot be used: ${why}; look at the MINGJI_S3_ settings and the network.`,
  });
}

/** Signature Version 4 for a request without query: the host, the time and the body's hash are signed. */
function signedHeaders(
  { region, accessKey, secretKey }: S3Settings,
  method: string,
  url: URL,
  body: Uint8Array,
  at: Date,
): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const bodyHash = sha256Of(body);
  const signed = { host: url.host, 'x-amz-content-sha256': bodyHash, 'x-amz-date': time };
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const request = [method, url.pathname, '', lines.join(''), names, bodyHash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(request).digest('hex')].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretKey}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return {
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': time,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
