/**
 * The radicals of the block CJK Radicals Supplement that are characters by themselves, each before its character (Unicode's
 * EquivalentUnifiedIdeograph.txt). They have no decomposition, as those of the block Kangxi Radicals have.
 */
const RADICALS =
  '⺄乙⺊卜⺌小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const STANDING_IN = /[\u2e80-\u2fd5\uf900-\ufad9\ufb00-\ufb06]/g;

const characterOf = new Map(
  Array.from({ length: [...RADICALS].length / 2 }, (_, index): [string, string] => {
    const [radical = '', character = ''] = [...RADICALS].slice(2 * index, 2 * index + 2);
    return [radical, character];
  }),
);

/**
 * A text whose radicals (⼀, ⻓), compatibility ideographs and Latin ligatures are the characters they look like. They come out of
 * pdf files whose fonts name the wrong one of two equal shapes, and from there into whatever is copied from them.
 */
export function wholeCharacters(text: string): string {
  return text.replace(STANDING_IN, (one) => characterOf.get(one) ?? one.normalize('NFKC'));
}
