import type { Json } from './canonical-json.ts';
import { type Checkpoint, type LogVerifier, openCheckpoint } from './checkpoint.ts';
import { contentDigest, type Entry, entryBytes } from './entry.ts';
import { leafHash, sameHash } from './hash.ts';
import { inclusionPath, rootFromInclusion } from './merkle-tree.ts';
import { hashesFromTiles, type ReadTile } from './tile-hashes.ts';

/** A proof that anybody can check without the log: an entry, where it stands, and the way from it to a signed root. */
export interface Proof {
  readonly schema: 'mingji.proof/1';
  readonly entry: Entry;
  readonly index: number;
  /** Base64, from the leaf upwards. */
  readonly path: readonly string[];
  /** The signed note. */
  readonly checkpoint: string;
  /** The content with its salt (hexadecimal), where it is not withheld. */
  readonly content?: Json;
  readonly salt?: string;
}

/** Makes the proof of one entry out of the log's tiles. */
export function proveEntry(
  entry: Entry,
  index: number,
  checkpoint: { readonly note: string; readonly size: number },
  read: ReadTile,
  disclosed?: { readonly content: Json; readonly salt: Uint8Array },
): Proof {
  const path = inclusionPath(index, checkpoint.size, hashesFromTiles(checkpoint.size, read));
  return {
    schema: 'mingji.proof/1',
    entry,
    index,
    path: path.map((hash) => Buffer.from(hash).toString('base64')),
    checkpoint: checkpoint.note,
    ...(disclosed ? { content: disclosed.content, salt: Buffer.from(disclosed.salt).toString('hex') } : {}),
  };
}

export type ProofVerdict =
  | { readonly kind: 'proven'; readonly checkpoint: Checkpoint; readonly content: 'shown' | 'withheld' }
  | { readonly kind: 'refuted'; readonly why: 'checkpoint-invalid' | 'not-in-log' | 'content-differs' };

/** Checks a proof with nothing but the log's public key. */
export function checkProof(proof: Proof, verifier: LogVerifier): ProofVerdict {
  const checkpoint = openCheckpoint(proof.checkpoint, verifier);
  if (!checkpoint) return { kind: 'refuted', why: 'checkpoint-invalid' };
  const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
  const root = rootFromInclusion(leafHash(entryBytes(proof.entry)), proof.index, checkpoint.size, path);
  if (!root || !sameHash(root, checkpoint.root)) return { kind: 'refuted', why: 'not-in-log' };
  if (proof.content === undefined || proof.salt === undefined)
    return { kind: 'proven', checkpoint, content: 'withheld' };
  const digest = contentDigest(Buffer.from(proof.salt, 'hex'), proof.content);
  return digest === proof.entry.digest
    ? { kind: 'proven', checkpoint, content: 'shown' }
    : { kind: 'refuted', why: 'content-differs' };
}
