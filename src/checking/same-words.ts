import { oneOf } from '../base/words.ts';

/** Words by which papers call one thing, one family a line: the first stands for all, none for words that say nothing beside a target. */
const FAMILIES: readonly (readonly [same: string, words: string])[] = [
  ['', '参加 参与 参训 广大 增强 增进'],
  ['购置', '购买 采购 购进 购入 新购 添置'],
  ['建设', '新建 建成 修建 兴建 建立 构建'],
  ['帮扶', '扶持 扶助'],
  ['慰问', '看望'],
  ['维修', '修缮 修理'],
  ['改造', '改建'],
  ['举办', '召开 举行'],
  ['发放', '派发 兑付 兑现'],
  ['受益', '惠及'],
  ['利用', '使用'],
  ['下降', '降低 减少'],
  ['及时', '按时 按期 准时 如期'],
  ['完工', '竣工'],
  ['困难', '贫困'],
  ['群众', '人民群众 老?百姓 社会公众 公众 民众 居民'],
  ['老人', '老年人'],
  ['教师', '老师'],
  ['职工', '员工'],
  ['患者', '病人'],
  ['电脑', '计算机'],
  ['资料', '材料'],
  ['满意度', '满意(?:率|程度)'],
  ['覆盖率', '覆盖[面度]'],
  ['准确率', '准确[度性] 正确[率度]'],
  ['验收合格', '验收通过'],
  ['率', '比率'],
];

/** By the number of the group that took them, what the words of a family stand for. */
const STANDS_FOR = FAMILIES.map(([same]) => same);
const WORDS = new RegExp(FAMILIES.map(([, words]) => `(${oneOf(words)})`).join('|'), 'g');

/** A text with one word for each family of words that say the same: 采购计算机, 购买电脑 → 购置电脑. */
export const inSameWords = (text: string): string =>
  text.replace(WORDS, (word, ...groups: (string | undefined)[]) => {
    const family = groups.indexOf(word);
    return STANDS_FOR[family] ?? word;
  });

/** What is built is finished; a name may call it 项目 or 工程 before it. */
const OF_WORKS = /^(?:本?项目|工程)+(?=...)/;

/** A name without the works that it is of, what is done with them called by one word: 工程如期完成率, 项目按时完工率 → 及时完工率. */
export function ofWorks(name: string): string {
  const bare = name.replace(OF_WORKS, '');
  return bare === name ? name : bare.replace(/(?<=^(?:及时|按[时期]|准时|如期)?)完成/, '完工');
}
