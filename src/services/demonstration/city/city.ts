import { INVENTED_REGION } from '../../../model/invented-region.ts';
import type { DemonstrationDepartment } from '../demonstration-department.ts';
import { agriculture } from './agriculture.ts';
import { civilAffairs } from './civil-affairs.ts';
import { culture } from './culture.ts';
import { data } from './data.ts';
import { education } from './education.ts';
import { emergency } from './emergency.ts';
import { environment } from './environment.ts';
import { health } from './health.ts';
import { housing } from './housing.ts';
import { labour } from './labour.ts';
import { market } from './market.ts';
import { water } from './water.ts';

/**
 * The demonstration city. No city has its name and no region its code: an installation whose region has this code is a demonstration,
 * and nothing in it is about a real office.
 */
export const demonstrationCity: {
  readonly code: string;
  readonly name: string;
  /** The finance bureau's own code. */
  readonly finance: string;
  readonly departments: readonly DemonstrationDepartment[];
} = {
  code: INVENTED_REGION,
  name: '清岚市',
  finance: '112001',
  departments: [
    education,
    civilAffairs,
    labour,
    environment,
    housing,
    water,
    agriculture,
    culture,
    health,
    emergency,
    market,
    data,
  ],
};
