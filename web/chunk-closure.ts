import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;
type Pieces = Iterable<Chunk | Rolldown.OutputAsset>;

/** The chunk that a module begins, with all that it imports. Throws where no chunk begins with it any more. */
export function chunksFrom(module: string, pieces: Pieces): ReadonlySet<Chunk> {
  const chunks = chunksOf(pieces);
  const begin = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!begin) throw new Error(`web/chunk-closure.ts: there is no chunk of ${module} any more`);
  return withImports(begin, chunks);
}

/** Each module with all that its chunk imports, of which there is one for each set of modules that the same parts need. */
export function closuresOf(pieces: Pieces): ReadonlyMap<string, readonly string[]> {
  const chunks = chunksOf(pieces);
  const closures = new Map<string, readonly string[]>();
  for (const chunk of chunks.values()) {
    const ids = [...withImports(chunk, chunks)].flatMap(({ moduleIds }) => moduleIds);
    for (const id of chunk.moduleIds) closures.set(id, ids);
  }
  return closures;
}

/** How many of the parts that are loaded when they are needed need each module; without those that a part begins with. */
export function countUses(pieces: Pieces): ReadonlyMap<string, number> {
  const chunks = chunksOf(pieces);
  const uses = new Map<string, number>();
  for (const begin of chunks.values()) {
    if (!begin.isDynamicEntry) continue;
    const ids = [...withImports(begin, chunks)].flatMap(({ moduleIds }) => moduleIds);
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  for (const { facadeModuleId } of chunks.values()) if (facadeModuleId) uses.delete(facadeModuleId);
  return uses;
}

function chunksOf(pieces: Pieces): ReadonlyMap<string, Chunk> {
  const chunks = new Map<string, Chunk>();
  for (const piece of pieces) if (piece.type === 'chunk') chunks.set(piece.fileName, piece);
  return chunks;
}

function withImports(begin: Chunk, chunks: ReadonlyMap<string, Chunk>): ReadonlySet<Chunk> {
  const needed = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const next of chunk.imports) add(chunks.get(next));
  };
  add(begin);
  return needed;
}
