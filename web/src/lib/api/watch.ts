import type { AnswerOf, Endpoint } from '#contract/endpoint.ts';
import { insistently } from './call.ts';
import { problemOf } from './problem.ts';
import { type AnyRequest, addressOf, type RequestOf } from './request.ts';

/** Gives each server-sent event of an endpoint until the server has no more or the signal ends it. A broken connection is taken up again. */
export async function watch<const E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  onEvent: (value: AnswerOf<E>) => void,
  signal: AbortSignal,
): Promise<void> {
  await insistently(endpoint, { signal }, async () => {
    const response = await fetch(addressOf(endpoint, request as AnyRequest), { signal });
    if (!response.ok || !response.body) throw problemOf(response.status, await response.text());
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) if (block.startsWith('data: ')) onEvent(JSON.parse(block.slice('data: '.length)));
    }
  });
}
