import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OperationalError } from '../base/operational-error.ts';
import { buildApp, type ServerParts } from './app.ts';
import { type CertificateFiles, readCertificate } from './read-certificate.ts';

export interface RunningServer {
  /** "http://127.0.0.1:8420" */
  readonly url: string;
  /** Takes nothing new, lets what is under way come to its end for a while, then closes what is left. */
  readonly stop: () => Promise<void>;
}

/** How long a stop waits for requests under way. */
const PATIENCE = 10_000;

/**
 * An upload may take its time; a head that trickles may not. A connection that is quiet is kept for longer than the minute for which the usual
 * proxies keep theirs: else one that they use in the very moment it is ended becomes a 502 for somebody.
 */
const PATIENT = { requestTimeout: 600_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 } as const;

/** Listens, and answers with the application. Throws `address_in_use` where another program listens. */
export async function serve(
  parts: Omit<ServerParts, 'isStopping' | 'stopping'>,
  where: { readonly host: string; readonly port: number; readonly certificate?: CertificateFiles | undefined },
): Promise<RunningServer> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const app = buildApp({ ...parts, isStopping: () => signal.aborted, stopping: signal });
  const answer = getRequestListener(app.fetch);
  const server = where.certificate
    ? createTlsServer({ ...PATIENT, ...readCertificate(where.certificate) }, answer)
    : createServer(PATIENT, answer);
  await listen(server, where);
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `${where.certificate ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${port}`,
    stop() {
      stopping.abort();
      return close(server);
    },
  };
}

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES' && error.code !== 'EADDRNOTAVAIL') return error;
  return new OperationalError('address_not_usable', {
    zh: `无法在 ${host}:${port} 上监听（${error.code}）：可能已被其他程序占用或权限不足。请用 --port 换一个端口，或用 --host 换一个地址。`,
    en: `Cannot listen on ${host}:${port} (${error.code}): another program may be there, or the rights are missing. Choose another --port or --host.`,
  });
}
