/** Starts the command line. The only place that joins clock, configuration and the rooms. */
export async function run(args: readonly string[]): Promise<void> {
  console.log(args.join(' '));
}
