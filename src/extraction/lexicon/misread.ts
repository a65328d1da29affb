import { words } from '../../base/words.ts';

/** What recognition reads in place of a character that headers, labels and classes have, behind that character. */
const LOOK_ALIKES = [
  '值直佰',
  '分什份',
  '标杯',
  '项顼顷',
  '元兀亓',
  '单第',
  '级汲',
  '指抬拒',
  '度庋',
  '权杈',
  '预颈',
  '位佗',
  '部郎',
  '目日',
  '本木',
  '量最',
  '成戌戍',
  '因囚',
  '益盖',
  '象像',
  '称弥',
];

const MEANT: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap(([meant = '', ...read]) => read.map((character) => [character, meant] as const)),
);
const READ = new RegExp(`[${[...MEANT.keys()].join('')}]`, 'g');

/**
 * A word of a form as it is meant where recognition has misread characters of it ("分直" for 分值, "实施第位" for 实施单位); undefined where it holds
 * none that is read in place of another. To be asked only of words that nobody knows: 第 and 直 stand in others with good right.
 */
export function asMeant(word: string): string | undefined {
  const meant = word.replace(READ, (character) => MEANT.get(character) ?? character);
  return meant === word ? undefined : meant;
}

/** The classes of indicators. */
const CLASSES = words(
  '产出指标 效益指标 效果指标 成效指标 满意度指标 成本指标',
  '数量指标 质量指标 时效指标 进度指标 经济成本指标 社会成本指标 生态环境成本指标',
  '经济效益指标 社会效益指标 生态效益指标 环境效益指标 生态环境效益指标 可持续影响指标 可持续发展指标',
  '服务对象满意度指标 社会公众满意度指标 受益对象满意度指标 社会公众或服务对象满意度指标',
);
/** Words that differ from one of them by a character and mean something else. */
const NEIGHBOURS = words(
  '绩效指标 基本指标 年度指标 管理指标 过程指标 投入指标 决策指标 效率指标 效能指标 影响指标 评价指标 考核指标',
  '时间指标 成果指标 质效指标 质检指标 安全指标 产量指标 产值指标 产品指标 产业指标 数据指标 数字指标 数值指标 技术指标',
  '经济效率指标 社会效率指标 经济收益指标 社会影响指标 生态影响指标 经济影响指标',
);

const gapAt = (word: string, at: number): string => `${word.slice(0, at)}?${word.slice(at + 1)}`;

/** The class that each word with one character left out can be; undefined where it can be several. */
const BY_GAP = new Map<string, string | undefined>();
for (const word of CLASSES)
  for (let at = 0; at < word.length; at += 1) {
    const gap = gapAt(word, at);
    BY_GAP.set(gap, BY_GAP.has(gap) ? undefined : word);
  }
/** A class that its column has broken over lines is not misread: 意度指标. */
const ENDS = CLASSES.flatMap((word) => Array.from(word, (_, at) => word.slice(at)));
const KNOWN: ReadonlySet<string> = new Set([...CLASSES, ...ENDS, ...NEIGHBOURS]);

/** The class of indicators that a word is but for one character (数最指标); undefined where it is one itself or the end of one, could be several, or is none. */
export function classNear(word: string): string | undefined {
  if (KNOWN.has(word)) return undefined;
  let near: string | undefined;
  for (let at = 0; at < word.length; at += 1) {
    const gap = gapAt(word, at);
    if (!BY_GAP.has(gap)) continue;
    const found = BY_GAP.get(gap);
    if (found === undefined || (near !== undefined && near !== found)) return undefined;
    near = found;
  }
  return near;
}
