/** How people say in a cell that nothing is to be written there, as alternatives of a pattern: a dash, a stroke, 无, 暂无. */
export const NOTHING = '[-—–－_/／\\\\]+|无|暂无|没有|空';
