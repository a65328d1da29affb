const PLACE = /[\p{Script=Han}]{1,5}?(?:街道办事处|街道办|街道|开发区|高新区|新区|[区县市旗镇乡])/gu;

/** The places a text consists of, each heading a column (闽 forms); none where it is anything else. */
export function placesIn(text: string): string[] {
  const places = text.match(PLACE) ?? [];
  return places.join('') === text ? places : [];
}
