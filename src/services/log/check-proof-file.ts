import { OperationalError } from '../../base/operational-error.ts';
import { checkProof, type Proof, type ProofVerdict } from '../../integrity/proof.ts';
import { proofSchema } from './proof-schema.ts';
import { readKey, readNamed } from './verify-files.ts';

/** A proof and what became of it under a public key. */
export interface CheckedProof {
  readonly proof: Proof;
  readonly verdict: ProofVerdict;
}

/** Checks a proof from a file with nothing but the public key. Throws `log_invalid` when the file is no proof. */
export function checkProofFile(file: string, key: string, cwd: string): CheckedProof {
  const verifier = readKey(key, cwd);
  const { data } = proofSchema.safeParse(parse(readNamed(file, cwd)));
  if (!data) {
    throw new OperationalError('log_invalid', {
      zh: `${file} 不是明绩的证明（mingji.proof/1）。请使用 mingji log prove 写出的文件。`,
      en: `${file} is no proof of Mingji (mingji.proof/1); take a file that "mingji log prove" has written.`,
    });
  }
  const proof = data as Proof;
  return { proof, verdict: checkProof(proof, verifier) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
