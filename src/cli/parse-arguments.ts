import { parseArgs } from 'node:util';
import { OperationalError } from '../base/operational-error.ts';
import { nearest } from '../services/configuration/nearest.ts';
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
    const help = [`请看 mingji ${command.name} --help`, `see "mingji ${command.name} --help"`] as const;
    const [, misspelt] = /^Unknown option '--([^']+)'/.exec(said) ?? [];
    if (misspelt !== undefined) throw usage(command, `--${misspelt}`, ...orNearest(command, misspelt, help));
    const [, bare] = /^Option '(?:-\w, )?(--[^ ']+)[^']*' argument missing/.exec(said) ?? [];
    if (bare === undefined) throw usage(command, said, ...help);
    throw usage(command, bare, `后面要写值，${help[0]}`, `a value has to follow; ${help[1]}`);
  }
}

/** The option that was probably meant, before the way to all of them. */
function orNearest(command: Command, misspelt: string, [zh, en]: readonly [string, string]): [string, string] {
  const near = nearest(misspelt, Object.keys(command.options));
  return near === undefined ? [zh, en] : [`是不是 --${near}？${zh}`, `did you mean --${near}? ${en}`];
}

function usage(command: Command, what: string, zh: string, en: string): OperationalError {
  return new OperationalError('usage', {
    zh: `mingji ${command.name}：无法理解 ${what}。${zh}`,
    en: `mingji ${command.name}: cannot make sense of ${what}; ${en}`,
  });
}
