/** Makes something the first time it is asked for in an office, and gives the same to all who ask in that office again. Another test's office gets its own. */
export function oncePerOffice<W extends { readonly office: object }, T>(
  make: (world: W) => Promise<T>,
): (world: W) => Promise<T> {
  const made = new WeakMap<object, Promise<T>>();
  return (world) => {
    const there = made.get(world.office) ?? make(world);
    made.set(world.office, there);
    return there;
  };
}
