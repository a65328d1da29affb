/** Names that only repeat their class: nothing could ever be measured of them. */
const CLASS_WORDS = new RegExp(
  [
    '^(.{1,8}(?=能|可))?(能够?|可以?|有效|间接|直接)?',
    '(产生|带来|带动|促进|推动|实现|具有|发挥|提高|提升|增加)?',
    '(一定的?|良好的?|显著的?|较好的?|明显的?|间接的?)?',
    '(区域|地区|地方|全[县市区]|当地|社会|国民)?',
    '(经济|社会|生态|环境|生态环境)?',
    '(经济效益|社会效益|生态效益|经济|环境效益|可持续影响|可持续发展|效益)(的)?',
    '(增长|提升|提高|发展|增加|良好|显著|明显|影响)?$',
  ].join(''),
);
/** One of the words that the pattern above cannot do without. */
const NAMES_CLASS = /效益|经济|可持续/;
const NONE =
  /^(无|没有|暂无|不产生|不涉及|不存在)(直接|明显|任何)?(的)?(经济|社会|生态|环境|可持续|成本|满意|效益|影响)?/;

/** The same behind what there is none of: 公益服务无经济效益. */
const SAYS_NONE = /(?<!有)(?:无|没有|不产生|不涉及)(?:直接|明显)?(?:经济|社会|生态|环境)效益$/;

/** Whether a name has nothing to say: "无直接生态效益", "带动经济效益增长", "不适用", "/". */
export function isFiller(name: string): boolean {
  return isNothing(name) || (NAMES_CLASS.test(name) && CLASS_WORDS.test(name));
}

/** Whether a name says that there is nothing: "无直接生态效益", "不适用", or the 0 that a system prints into an empty row. */
export function isNothing(name: string): boolean {
  if (/^(不适用|无|暂无|0+(?:\.0+)?%?|\/+|-+|—+|N\/A)$/i.test(name)) return true;
  return (NONE.test(name) || SAYS_NONE.test(name)) && /(效益|影响|成本|不涉及)$/.test(name);
}
