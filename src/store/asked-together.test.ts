import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';

function counted(answers: ReadonlyMap<string, number>) {
  const asked: (readonly string[])[] = [];
  const ask = askedTogether(async (keys) => {
    asked.push(keys);
    return new Map([...answers].filter(([key]) => keys.includes(key)));
  });
  return { asked, ask };
}

test('questions of one turn go together, each gets its own answer, and the same question is asked once', async () => {
  const { asked, ask } = counted(
    new Map([
      ['a', 0],
      ['b', 1],
    ]),
  );
  expect(await Promise.all(['a', 'b', 'a', 'nobody'].map(ask))).toEqual([0, 1, 0, undefined]);
  expect(asked).toEqual([['a', 'b', 'nobody']]);
});

test('a question that comes up while others are being answered is asked anew: nothing is remembered', async () => {
  const answers = new Map([['a', 1]]);
  const { asked, ask } = counted(answers);
  const first = ask('a');
  await turn();
  answers.set('a', 2);
  expect(await Promise.all([first, ask('a')])).toEqual([1, 2]);
  expect(asked).toHaveLength(2);
});

test('a statement that fails, fails for all that waited for it and for nobody after them', async () => {
  let broken = true;
  const ask = askedTogether(async (keys) => {
    if (broken) throw new Error('no connection');
    return new Map(keys.map((key) => [key, key]));
  });
  const failed = await Promise.allSettled([ask('a'), ask('b')]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await ask('a')).toBe('a');
});
