/** Something that could be read only in part: the value, and every message about what could not be read. Nothing is thrown. */
export interface Result<T, M> {
  readonly value: T;
  readonly messages: readonly M[];
}
