import { evaluationBindings } from './evaluation-bindings.ts';
import type { Frame } from './frame.ts';
import { indicatorBindings } from './indicator-bindings.ts';
import { planBindings } from './plan-bindings.ts';
import { projectBindings } from './project-bindings.ts';
import { reviewBindings } from './review-bindings.ts';

/** Gives a value of the frame as text; `label` is what stands behind a colon in the template ("{project.further:存在问题}"). */
export type Binding = (frame: Frame, label?: string) => string;

/** Every value that a form can show, by its name. An absent value is "". */
export const bindings = {
  ...planBindings,
  ...projectBindings,
  ...indicatorBindings,
  ...evaluationBindings,
  ...reviewBindings,
} as const satisfies Readonly<Record<string, Binding>>;

export type BindingName = keyof typeof bindings;

/** Called for every value that is put on the paper, with the label it was asked for by. */
export type Watch = (binding: BindingName, frame: Frame, label: string | undefined) => void;

interface Piece {
  readonly words: string;
  readonly name?: BindingName;
  readonly label?: string | undefined;
}

/** Templates are few and filled thousands of times: each is taken apart once. */
const taken = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  const known = taken.get(template);
  if (known) return known;
  const pieces = template.split(/(\{[^}]+\})/).map((words): Piece => {
    const match = /^\{([^}:]+)(?::([^}]*))?\}$/.exec(words);
    if (!match) return { words };
    if (!Object.hasOwn(bindings, match[1] ?? '')) {
      throw new Error(`A form's template names ${words}, which no file of src/forms/bindings/ defines.`);
    }
    return { words, name: match[1] as BindingName, label: match[2] };
  });
  taken.set(template, pieces);
  return pieces;
}

/** A template with every binding in braces replaced by its value. */
export function fill(template: string, frame: Frame, watch?: Watch): string {
  return piecesOf(template)
    .map(({ words, name, label }) => {
      if (!name) return words;
      watch?.(name, frame, label);
      const binding: Binding = bindings[name];
      return binding(frame, label);
    })
    .join('');
}
