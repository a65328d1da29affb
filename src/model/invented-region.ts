/** The 行政区划代码 of the demonstration city: none begins with 99. */
export const INVENTED_REGION = '990100';

/** Whether what bears this region is invented, so that whoever shows it has to say so. */
export const isInvented = (region: string): boolean => region === INVENTED_REGION;
