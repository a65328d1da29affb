/** Begins to count the processor time of this process, in milliseconds: what a test may hold it to, however busy the machine is with other work. */
export function processorClock(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
