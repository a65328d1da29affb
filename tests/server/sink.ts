// Servers on this machine that stand for the operator's: a group robot over HTTP and a mail server, each remembering what came.
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';

export interface RobotCall {
  readonly path: string;
  readonly body: { readonly text?: { readonly content: string }; readonly content?: { readonly text: string } };
}

/** A robot; `answers` says what it answers to each call in turn, the last one from then on. */
export async function startRobot(answers: readonly object[]) {
  const calls: RobotCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) });
      response.end(JSON.stringify(answer));
    });
  });
  const port = await listening(server);
  return { calls, url: `http://127.0.0.1:${port}/robot`, close: () => closed(server) };
}

/** A mail server that takes everything (RFC 5321, as far as it is needed). */
export async function startMailServer() {
  const mails: string[] = [];
  const server = createSocketServer((socket) => {
    let [text, inData] = ['', false];
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      text += part.toString();
      for (;;) {
        const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = text.slice(0, end);
        text = text.slice(end + (inData ? 5 : 2));
        if (inData) {
          mails.push(line);
          inData = false;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 yes\r\n');
      }
    });
  });
  const port = await listening(server);
  return { mails, port, close: () => closed(server) };
}

interface Listener {
  listen(port: number, host: string, ready: () => void): unknown;
  address(): unknown;
  close(done: () => void): unknown;
}

const listening = (server: Listener): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Listener): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
