import type { RecognitionTime } from '../../readers/limits.ts';
import { PATIENCE } from './processor-time.ts';

/** What a job has used so far, in seconds; the processor time is undefined where nobody can tell it. */
export interface Used {
  readonly used: number | undefined;
  readonly elapsed: number;
}

/** Kept back of the limit for one recognition that has begun, for the other pages, and for extracting and checking what was read. */
const KEPT_PART = 1 / 8;
const LEAST_KEPT_SECONDS = 3;

/** The time for recognition within the limit on a whole file: it is up early enough that what was read is given instead of lost. */
export function recognitionTime(limitSeconds: number, usedSoFar: () => Used): RecognitionTime {
  const kept = Math.max(limitSeconds * KEPT_PART, LEAST_KEPT_SECONDS);
  return {
    limitSeconds,
    isUp() {
      const { used, elapsed } = usedSoFar();
      return Math.max(used ?? elapsed, elapsed / PATIENCE) >= limitSeconds - kept;
    },
  };
}
