/** How headings of reports and lists are numbered; each a pattern, to be put in front of what the heading says. */

const COUNT = '[一二三四五六七八九十]{1,3}';

/** A chapter: 三、. */
export const CHAPTER_NUMBER = `${COUNT}、`;

/** A part of a chapter: （二）. */
export const PART_NUMBER = `[（(]${COUNT}[)）]`;

/** A chapter or part, also with a bracket that a dump has lost: 二、, （二）, 二). */
export const CHAPTER_OR_PART_NUMBER = `[（(]?${COUNT}[)）、]`;

/** Any of them, and those in digits: （3）, 二、, 1. */
export const HEADING_NUMBER = `[（(]?(?:\\d{1,2}|${COUNT})[)）、.．]{1,2}`;
