/**
 * Lets questions of one kind that come up in the same turn of the event loop go to the database as one. Nothing is remembered: a question
 * is only ever answered by a statement that began after it was asked. Those who ask the same share the answer; a statement that fails,
 * fails for all of them.
 */
export function askedTogether<V>(
  askAll: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  let waiting: { readonly keys: Set<string>; readonly answers: Promise<ReadonlyMap<string, V>> } | undefined;
  const gather = (): NonNullable<typeof waiting> => {
    const keys = new Set<string>();
    const answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = undefined;
      return askAll([...keys]);
    });
    return { keys, answers };
  };
  return async (key) => {
    waiting ??= gather();
    const { keys, answers } = waiting;
    keys.add(key);
    return (await answers).get(key);
  };
}
