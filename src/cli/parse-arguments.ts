import { parseArgs } from 'node:util';
import { OperationalError } from '../base/operational-error.ts';
import type { Arguments, Command } from './command.ts';

/** The command line of one command, checked against what the command declares. Throws `usage` with the way out. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const declared = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
  const { values, positionals } = parse(command, words, declared);
  const options: Record<string, Arguments['options'][string]> = {};
  for (const [name, spec] of Object.entries(command.options)) {
    const value = values[name] ?? spec.default;
    if (typeof value === 'string' && spec.values && !spec.values.includes(value)) {
      throw usage(
        command,
        `--${name} ${value}`,
        `可用的值：${spec.values.join('、')}`,
        `one of ${spec.values.join(', ')}`,
      );
    }
    options[name] = value;
  }
  return { positionals, options };
}

type Declared = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse(command: Command, words: readonly string[], options: Declared) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw usage(command, said, `请看 mingji ${command.name} --help`, `see "mingji ${command.name} --help"`);
  }
}

function usage(command: Command, what: string, zh: string, en: string): OperationalError {
  return new OperationalError('usage', {
    zh: `mingji ${command.name}：无法理解 ${what}。${zh}`,
    en: `mingji ${command.name}: cannot make sense of ${what}; ${en}`,
  });
}
