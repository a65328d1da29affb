import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** The chunk that a module begins, with all that it imports. Throws where no chunk begins with it any more. */
export function chunksFrom(module: string, pieces: Iterable<Chunk | Rolldown.OutputAsset>): ReadonlySet<Chunk> {
  const chunks = new Map<string, Chunk>();
  for (const piece of pieces) if (piece.type === 'chunk') chunks.set(piece.fileName, piece);
  const begin = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!begin) throw new Error(`web/chunk-closure.ts: there is no chunk of ${module} any more`);
  const needed = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const next of chunk.imports) add(chunks.get(next));
  };
  add(begin);
  return needed;
}
