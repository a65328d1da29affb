import pg from 'pg';

const NAME = /^\/\* ([a-z-]+) \*\//;

/**
 * A connection on which a statement that begins with a comment naming it, "/* open-documents *\/ select …", is parsed and planned once. For
 * what is asked with nearly every request and names its columns: a plan with `select *` fails when another process adds a column.
 */
export class KeepingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...words: readonly unknown[]) => unknown;
    const keep = (text: unknown, values: unknown, ...more: readonly unknown[]): unknown => {
      const name = typeof text === 'string' && Array.isArray(values) ? NAME.exec(text)?.[1] : undefined;
      return name === undefined ? ask(text, values, ...more) : ask({ name, text, values }, ...more);
    };
    this.query = keep as typeof this.query;
  }
}
