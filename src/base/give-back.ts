/**
 * Gives the memory of bytes back at once instead of when it is collected: among thousands of files what waits for that is most of what a
 * thread holds. Nobody may look at the bytes any more, nor at others in the same buffer; what was handed to another thread is left alone.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
