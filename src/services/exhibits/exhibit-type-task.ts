import { sniffMediaType } from './sniff-media-type.ts';

/** The media type of a file that came as an exhibit, inside a worker: archives are looked into and texts decoded. */
export async function exhibitTypeTask(bytes: Uint8Array): Promise<string | undefined> {
  return sniffMediaType(bytes);
}
