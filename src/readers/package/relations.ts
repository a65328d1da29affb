import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** A reference of one part of an Office package to another (ECMA-376 part 2, 6.5). */
export interface Relation {
  readonly id: string;
  /** The last word of its type ("worksheet", "sharedStrings", "styles"). */
  readonly kind: string;
  /** The name of a part in the archive. */
  readonly target: string;
}

/** The folder that a part's references are relative to, and the part that holds them. The package itself is the part "". */
export function relationsPart(part: string): { readonly folder: string; readonly name: string } {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return { folder, name: `${folder}_rels/${part.slice(slash)}.rels` };
}

/** The references inside the package, in their order; those to the outside are left out. None when there is no such part. */
export function readRelations(xml: XmlTokenizer | undefined, folder: string): Relation[] {
  const relations: Relation[] = [];
  for (let token = xml?.next() ?? 'eof'; xml && token !== 'eof'; token = xml.next()) {
    if (token !== 'start' || xml.name !== 'rel:Relationship' || xml.attribute('TargetMode') === 'External') continue;
    relations.push({
      id: xml.attribute('Id') ?? '',
      kind: xml.attribute('Type')?.split('/').at(-1) ?? '',
      target: resolveTarget(folder, xml.attribute('Target') ?? ''),
    });
  }
  return relations;
}

/** A part of a package: relative to the folder of the part that refers, or from the root (ECMA-376 part 2, 6.2.2; OFD says the same, GB/T 33190-2016, 7.3). */
export function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
