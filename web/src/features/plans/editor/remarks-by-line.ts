import type { Comment } from '#contract/comments.ts';
import { lineAt, type PlanDocument } from './plan-document.ts';

/** The open comments by the id of the line they are about. Their places lead into the newest saved version, which is `saved`. */
export function remarksByLine(
  comments: readonly Comment[],
  saved: PlanDocument,
): ReadonlyMap<string, readonly string[]> {
  const placed = comments.flatMap(({ place, body, resolvedAt }) => {
    const line = place === null || resolvedAt !== null ? undefined : lineAt(saved, place)?.line;
    return line ? [{ id: line.id, body }] : [];
  });
  const byLine = Map.groupBy(placed, ({ id }) => id);
  return new Map([...byLine].map(([id, all]) => [id, all.map(({ body }) => body)]));
}
