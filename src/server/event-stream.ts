/** Seconds between signs of life, so that no proxy in between takes a quiet stream for a dead one. */
const HEARTBEAT = 15;

/** Values as server-sent events (HTML standard 9.2), each one JSON. The source is ended when the reader goes away. */
export function eventStream(values: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = values[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout | undefined;
  const stop = (): void => clearInterval(heartbeat);
  return new ReadableStream({
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(': \n\n')), HEARTBEAT * 1000).unref();
    },
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (!done) return controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`));
      stop();
      controller.close();
    },
    async cancel() {
      stop();
      await iterator.return?.();
    },
  });
}
