const SCORE = '\\d{1,3}(?:\\.\\d+)?';

/** The points of a class in brackets, as forms print them behind its name, or from and to how many: (50分), (50%), (40-50)分. A pattern. */
export const CLASS_POINTS = `[(（]\\s*${SCORE}(?:\\s*[-—~～至]\\s*${SCORE})?\\s*[分%％]?\\s*[)）]\\s*分?`;

/** The same at the end of a text. */
export const POINTS_AT_END = new RegExp(`${CLASS_POINTS}$`);
