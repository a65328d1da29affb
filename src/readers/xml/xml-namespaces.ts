/**
 * The prefixes in force. A reader gives the namespaces it knows with a prefix of its own, several URIs may share one (the
 * transitional and the strict URI of the same vocabulary). A prefix that is declared nowhere stands for itself.
 */
export class XmlNamespaces {
  /** The depth of the innermost element that declared something; -1 when there is none. */
  depth = -1;

  private readonly known: ReadonlyMap<string, string>;
  private readonly synonyms: ReadonlyMap<string, string>;
  private scopes: { readonly depth: number; readonly bindings: ReadonlyMap<string, string> }[] = [];
  private bindings: ReadonlyMap<string, string> = new Map();
  private readonly attributeNames = new Map<string, readonly Uint8Array[]>();

  constructor(known: ReadonlyMap<string, string>, synonyms: ReadonlyMap<string, string>) {
    this.known = known;
    this.synonyms = synonyms;
  }

  /** Declares prefixes for the element at `depth` and all in it. Tells whether any name now means something else. */
  declare(depth: number, declared: ReadonlyMap<string, string>): boolean {
    let changes = false;
    for (const [prefix, uri] of declared) changes ||= this.bindings.get(prefix) !== uri;
    if (!changes) return false;
    this.scopes.push({ depth, bindings: this.bindings });
    this.depth = depth;
    this.bindings = new Map([...this.bindings, ...declared]);
    this.attributeNames.clear();
    return true;
  }

  /** Leaves the element at `depth`. Tells whether any name now means something else. */
  leave(depth: number): boolean {
    const scope = this.depth === depth ? this.scopes.pop() : undefined;
    if (!scope) return false;
    this.depth = this.scopes.at(-1)?.depth ?? -1;
    this.bindings = scope.bindings;
    this.attributeNames.clear();
    return true;
  }

  /** An element's name as the reader knows it: in its own prefixes, and one for all that mean the same. */
  elementName(raw: string): string {
    const name = this.prefixed(raw);
    return this.synonyms.get(name) ?? name;
  }

  private prefixed(raw: string): string {
    const colon = raw.indexOf(':');
    const uri = this.bindings.get(colon < 0 ? '' : raw.slice(0, colon));
    if (uri === undefined || uri === '') return raw;
    const local = raw.slice(colon + 1);
    const prefix = this.known.get(uri);
    return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
  }

  /**
   * All ways in which an attribute of the reader's vocabulary may be written here, in UTF-8. Without a prefix it has no namespace.
   */
  attributeSpellings(name: string): readonly Uint8Array[] {
    let spellings = this.attributeNames.get(name);
    if (!spellings) {
      spellings = this.findSpellings(name).map((spelling) => Buffer.from(spelling));
      this.attributeNames.set(name, spellings);
    }
    return spellings;
  }

  private findSpellings(name: string): readonly string[] {
    const colon = name.indexOf(':');
    if (colon < 0) return [name];
    const prefix = name.slice(0, colon);
    const local = name.slice(colon + 1);
    const spellings = this.bindings.has(prefix) ? [] : [name];
    for (const [bound, uri] of this.bindings) {
      if (bound !== '' && this.known.get(uri) === prefix) spellings.push(`${bound}:${local}`);
    }
    return spellings;
  }
}
