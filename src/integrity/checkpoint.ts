import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from './hash.ts';

/** The state of a log that its keeper vouches for: how many entries, and their root. */
export interface Checkpoint {
  /** The log's name, unique in the world: "mingji/<region>/<office>". */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The key of a log: its name on signatures, and 32 bytes. */
export interface LogSigner {
  readonly name: string;
  /** The Ed25519 seed. */
  readonly seed: Uint8Array;
}

export interface LogVerifier {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

// RFC 8410: the fixed heads of an Ed25519 key in PKCS #8 and SubjectPublicKeyInfo.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const privateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
const publicKeyObject = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, bytes]), format: 'der', type: 'spki' });

/** What others need to verify the log's signatures. */
export function verifierOf(signer: LogSigner): LogVerifier {
  const der = createPublicKey(privateKey(signer.seed)).export({ format: 'der', type: 'spki' });
  return { name: signer.name, publicKey: der.subarray(PUBLIC_HEAD.length) };
}

/** The key's id on a signature line: SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key), first 4 bytes (C2SP signed-note, Ed25519). */
function keyId({ name, publicKey }: LogVerifier): Uint8Array {
  return sha256(Buffer.from(`${name}\n`), Uint8Array.of(1), publicKey).subarray(0, 4);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A verifier as one line of text: "name+keyid+key" (the vkey of signed-note). */
export function verifierText(verifier: LogVerifier): string {
  const key = Buffer.concat([Uint8Array.of(1), verifier.publicKey]);
  return `${verifier.name}+${Buffer.from(keyId(verifier)).toString('hex')}+${base64(key)}`;
}

/** The verifier that a line of text stands for, or undefined when it is none or its id does not fit. */
export function readVerifier(text: string): LogVerifier | undefined {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  const key = Buffer.from(match?.[3] ?? '', 'base64');
  if (!match?.[1] || key.length !== 33 || key[0] !== 1) return undefined;
  const verifier = { name: match[1], publicKey: key.subarray(1) };
  return Buffer.from(keyId(verifier)).toString('hex') === match[2] ? verifier : undefined;
}

/** The text that is signed (C2SP tlog-checkpoint). */
function checkpointBody({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** A checkpoint as a signed note. */
export function signCheckpoint(checkpoint: Checkpoint, signer: LogSigner): string {
  const body = checkpointBody(checkpoint);
  const signature = sign(null, Buffer.from(body), privateKey(signer.seed));
  return `${body}\n— ${signer.name} ${base64(Buffer.concat([keyId(verifierOf(signer)), signature]))}\n`;
}

/** The checkpoint of a signed note, or undefined when it is malformed or carries no good signature of this verifier. */
export function openCheckpoint(note: string, verifier: LogVerifier): Checkpoint | undefined {
  const gap = note.indexOf('\n\n');
  const body = note.slice(0, gap + 1);
  const checkpoint = gap > 0 && note.endsWith('\n') ? readBody(body) : undefined;
  if (!checkpoint) return undefined;
  const lines = note.slice(gap + 2).split('\n');
  const own = lines.filter((line) => line.startsWith(`— ${verifier.name} `));
  return own.some((line) => isSigned(body, line, verifier)) ? checkpoint : undefined;
}

function isSigned(body: string, line: string, verifier: LogVerifier): boolean {
  const text = line.slice(line.lastIndexOf(' ') + 1);
  const bytes = Buffer.from(text, 'base64');
  // Base64 has several writings of the same bytes; only the canonical one is taken, so that nothing of a note can be changed.
  if (bytes.length !== 68 || base64(bytes) !== text || Buffer.compare(bytes.subarray(0, 4), keyId(verifier)) !== 0)
    return false;
  return verify(null, Buffer.from(body), publicKeyObject(verifier.publicKey), bytes.subarray(4));
}

function readBody(body: string): Checkpoint | undefined {
  const [origin, size, root] = body.split('\n');
  if (!origin || !size || !/^(0|[1-9]\d{0,15})$/.test(size) || !root) return undefined;
  const bytes = Buffer.from(root, 'base64');
  return bytes.length === 32 && base64(bytes) === root ? { origin, size: Number(size), root: bytes } : undefined;
}
