import { withoutUnit } from './named-department.ts';

const CODE_BEHIND =
  /^(.*[\u4e00-\u9fff])(?:\s*[[［【(（](\d{2,9})[\]］】)）]|(?:\s*[-—－]|\s+)(\d{3,9})|\s*([\dA-Z]{15,18})|(?<=[局厅委办院会])(\d{6}(?:\d{3})?))\s*$/;

/** No code stands in front of the name of a service that is called by its number (120急救中心), nor a year. */
const CODE_IN_FRONT =
  /^\s*(?:[[［【(（](\d{2,9})[\]］】)）]|(\d{3,9})[-—－_]?)\s*(?=[\u4e00-\u9fff])(?!急救|报警|指挥|热线|年)/;
/** The level of an office in front of its name, which itself says whose it is: 省级云岭省林业厅; not 市级机关事务管理局. */
const LEVEL_IN_FRONT = /^(?:省级|市级|县级|区级|州级)(?=\p{Script=Han}{2,8}[省市县区州旗盟]\p{Script=Han}{2})/u;

/** The name of an office without its level in front. */
export const withoutLevel = (name: string): string => name.replace(LEVEL_IN_FRONT, '');

/** A unit or department without the code some forms print before or behind it. */
export function withoutCode(text: string): { readonly name: string; readonly code?: string } {
  const [, before, inBrackets, plain, credit, glued] = CODE_BEHIND.exec(text) ?? [];
  const behind = inBrackets ?? plain ?? credit ?? glued;
  if (before !== undefined && behind !== undefined) return { name: before.trim(), code: behind };
  const match = CODE_IN_FRONT.exec(text);
  const code = match?.[1] ?? match?.[2];
  const name = text.slice(match?.[0].length ?? 0).trim();
  return code === undefined ? { name } : { name, code };
}

/** The name of a unit as a form prints it, without code and money unit. */
export const unitName = (printed: string): string => withoutCode(withoutUnit(printed)).name;

/** The name of a department as a form prints it, without code and level. */
export const departmentName = (printed: string): string => withoutLevel(withoutCode(printed).name);
