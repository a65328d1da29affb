/** The number in front of a heading of a report or one of its parts: （3）, 二、, 1. — a pattern. */
export const HEADING_NUMBER = '[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]{1,2}';
