import { remember } from '../../base/remember.ts';
import { oneOf } from '../../base/words.ts';
import { level1Of, level2Of } from '../../model/indicator-class.ts';
import { bareKey, keyOf, keysOf } from '../grid/cell-text.ts';
import { POINTS_AT_END } from '../lexicon/class-points.ts';
import { type ColumnField, columnMeaning } from '../lexicon/columns.ts';
import { type Label, labelOf, labelOfWords } from '../lexicon/labels.ts';
import { isMoneyHeader } from '../lexicon/money-table.ts';

const LONGEST_WORD = 40;

/** So many words of running text may be asked for while one paper is cut. */
const MOST_WORDS = 50_000;

/** A function of short texts that remembers its answers: flattened papers repeat the same words thousands of times. */
function remembered<T>(answer: (text: string) => T, longest = LONGEST_WORD): (text: string) => T | undefined {
  const known = remember(answer, MOST_WORDS);
  return (text) => (text.length > longest ? undefined : known(text));
}

/** What the column under a header holds; undefined when the text is no header. */
export const columnFieldOf: (text: string) => ColumnField | undefined = remembered(
  (text) => columnMeaning(keysOf(text))?.field,
);

const LEVELS: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'level2', 'level3']);

/** Whether a text heads a level of the indicators: 一级指标, 三级指标. */
export const isLevelHeader = (text: string): boolean => LEVELS.has(columnFieldOf(text));

/** Whether two texts are headers of different columns. 指标 in front of another header is the start of its name. */
export function isTwoHeaders(first: string, second: string): boolean {
  const [left, right] = [columnFieldOf(first), columnFieldOf(second)];
  if (second === '说明') return false;
  const weak = left === 'name' || left === 'goal' || right === 'name';
  return left !== undefined && right !== undefined && left !== right && !weak;
}

/** The label of a form that a text is; undefined when it is none. */
export const labelIn: (text: string) => Label | undefined = remembered((text) => labelOf(keysOf(text)));

const FORM_LABELS: ReadonlySet<Label> = new Set([
  'name',
  'firstLevelProject',
  'code',
  'unit',
  'department',
  'ownDepartment',
  'nature',
  'period',
  'formality',
]);

/** Whether a label is one of the head of a form: what the project is called, whose it is, of what kind. */
export const isLabelOfForm = (label: Label | undefined): boolean => label !== undefined && FORM_LABELS.has(label);

/** The key of a level name without what forms print behind it: "(50分)", "30分)", "等". */
function levelKey(text: string): string {
  return keyOf(text)
    .replace(/^[*★]+/, '')
    .replace(POINTS_AT_END, '')
    .replace(/[([]?\d+(?:\.\d+)?分?[)\]]?$/, '')
    .replace(/[([][\d.分权重值占比%]*$/, '');
}

/** Whether a text is the name of a level 1 class, with or without its points. */
export const isLevel1: (text: string) => boolean | undefined = remembered(
  (text) => level1Of(levelKey(text)) !== undefined,
);

/** Whether a text is the name of a level 2 class, with or without its points. */
export const isLevel2: (text: string) => boolean | undefined = remembered(
  (text) => level2Of(levelKey(text)) !== undefined,
);

/** Whether a text is the name of a class of either level, with or without its points. */
export const isClassName = (text: string): boolean => isLevel1(text) === true || isLevel2(text) === true;

/**
 * The levels of the frameworks by which results are evaluated (财预〔2020〕10号: 决策、过程 beside 产出、效益; for whole departments 投入、过程 and 履职).
 * They are no classes of targets, and outside a table most of these words mean something else.
 */
const FRAMEWORK_LEVEL1 =
  /^(?:项目|部门|预算|资金)?(?:决策|过程|投入|管理|效率)$|^(?:履职(?:效能|效果|效益|效率|完成)?|职责履行|管理效率|运行成本|社会效应|可持续性?|能力建设|投入[和与及]管理(?:目标)?)$/;
const FRAMEWORK_LEVEL2 = new RegExp(
  [
    '^(?:项目)?(?:立项|实施|管理)$',
    `^(?:${oneOf(
      '绩效目标 项目目标 目标设定 计划制定 资金投入 资金落实 资金使用 组织实施 实施过程 制度建设',
      '部门决策 预算配置 投入管理 职责履行 履职效益',
      '(?:资金|业务|财务|预算|资产|人员|采购|绩效|项目|成本|档案|合同|综合|基础|制度|计划)管理 监督检查',
      '预算(?:\\(或投资规模\\))?控制 预算编制 预算执行 政府采购 信息公开',
      '重点工作(?:完成|履行|任务)? 重点工作任务完成 履职目标实现 工作目标管理 预算[和与及]财务管理 重点工作履行情况 整体工作完成情况',
      '预算(?:编制|监督|收支)管理 基础管理 成本控制成效 体制机制改革 人员控制',
      '部门(?:履职|效果)目标 部门协助 社会影响力? 具体 人力资源(?:建设)? 机构建设 信息共享 配套设施',
      '(?:项目|实施|履职)效[益果]',
    )})$`,
  ].join('|'),
);

/** What evaluations of whole departments judge of the way they are run: 预算编审管理, 部门结转结余资金管理, 预决算信息公开管理. */
const RUNNING =
  /^(?:部门|单位|年度)?(?:预决算|预算|决算|收支|结转|结余|资金|财务|资产|政府采购|采购|信息公开|编审|编制|执行|绩效|人员){1,4}管理$/;

/** The first level of the form for investments of the central budget, whose second is 产出、效益 and 满意度 (发展改革委's 绩效目标表). */
const ABOVE_LEVEL1 = /^(?:实施效果|过程管理)$/;

/** 预算执行率 with points of its own stands beside the classes; without them it is a name below one. */
const WEIGHED_EXECUTION = /^预算执行(?:率|情况)?\(\d+分\)$/;

const frameworkKey = (text: string): string => levelKey(text).replace(/指标$/, '');

/** Whether a text is a level 1 in the rows of an indicator table: a class, or what evaluations judge beside the classes. */
export const isLevel1InTable: (text: string) => boolean | undefined = remembered(
  (text) =>
    isLevel1(text) === true ||
    FRAMEWORK_LEVEL1.test(frameworkKey(text)) ||
    levelKey(text) === '投入管理指标' ||
    WEIGHED_EXECUTION.test(keyOf(text)) ||
    levelKey(text) === '服务对象满意度',
);

/** Whether a text is a level above the classes: those of level 1 are then the second. */
export const isAboveLevel1: (text: string) => boolean | undefined = remembered((text) =>
  ABOVE_LEVEL1.test(frameworkKey(text)),
);

/** The same for a level 2. */
export const isLevel2InTable: (text: string) => boolean | undefined = remembered(
  (text) => isLevel2(text) === true || FRAMEWORK_LEVEL2.test(frameworkKey(text)) || RUNNING.test(frameworkKey(text)),
);

const CAPTION =
  /^(?:(?:年度|项目|当年|长期|中期|专项|部门|整体|支出|分解|实施期)*(?:绩效)?指标(?:表|体系|及目标值|完成情况)?|绩效项目指标表|[绩效指标]{1,4}|分解目标|总体目标完成情况)$/;
/** One of several tables of indicators below each other (鄂 forms): "年度绩效目标2(40分)". */
const NUMBERED_CAPTION = /^年度绩效目标\d{1,2}\(\d{1,3}分\)$/;

/** Whether a text is a caption that spans the columns or rows of an indicator table ("绩效指标", "年度绩效指标(90分)"). */
export const isCaption: (text: string) => boolean | undefined = remembered(
  (text) => CAPTION.test(bareKey(keyOf(text))) || NUMBERED_CAPTION.test(keyOf(text)),
);

/** How another paper begins: with the title of a report or a notice, the name of a file, what web pages print above their text. */
const PAPER = new RegExp(
  [
    '20\\d\\d年度?.{2,50}(?:报告|总结)$|^.{0,20}关于.{4,60}的(?:通知|批复|函|公告|公示|报告|说明)$',
    '\\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip)$|^(?:当前位置|您的位置|索引号|(?:信息|主题)分类|发布(?:日期|时间|机构)|成文日期|发文机关|发文字号|(?:浏览|访问)(?:次数|量)):',
  ].join('|'),
);

/** Whether a text is one that another paper begins with. */
export const beginsPaper: (text: string) => boolean | undefined = remembered(
  (text) => PAPER.test(text.normalize('NFKC').replace(/\s+/g, '')),
  100,
);

/** Sum lines, conclusions, signatures and notes of forms; titles of the next form; what web pages print below their text. */
const ENDING = new RegExp(
  [
    '^(?:合计|总计|总分(?:\\(\\d+分?\\))?|分总|总体评价|评价结论|(?:存在(?:的)?(?:主要)?)?问题|改进措施|(?:绩效)?自评结论|(?:其他)?需要?说明(?:的)?(?:事项|问题|情况)?|其他说明(?:的)?(?:事项|问题|情况)?|(?:预算)?绩效评价结果|(?:综合)?评价等级|自评等级|说明)$',
    '^(?:项目负责人|财务负责人|单位负责人|填表人|填报人|联系人|审核人|经办人|制表人)(?:及|和|、)?(?:联系)?(?:电话|方式)[:(]',
    '^(?:填报|填表|上报|申报|报送|编报|制表)(?:时间|日期):',
    '^(?:注|备注|说明|附|附件\\d*|项目负责人|财务负责人|单位负责人|填表人|填报人|联系人|联系电话|审核人|经办人|制表人|单位|地址|来源|责任编辑|上一篇|下一篇|信息公开形式|公开方式|公开属性|抄送)[:(]',
    '^(?:偏差|未完成|不能完成).{0,12}原因(?:分析)?(?:\\(.*)?$|^相关建议(?:或|和|及)(?:举措|措施)$',
    '日印发$',
    '^第[一二三四五六七八九十]{1,2}部分',
    '^(?:公开|预算)\\d{1,2}(?:-\\d)?表$|^(?:附?表|附件?)(?:[一二三四五六七八九十]{1,3}|\\d{1,2}(?:-\\d{1,2})?):?$',
    '(?:审核|初审|审批|评审)意见',
    '^.{0,70}绩效(?:目标|自评|评价|运行监控|监控).{0,8}表(?:\\(.*)?$',
    '^\\([一二三四五六七八九十]+\\).{0,12}(?:绩效目标|绩效指标|[情状]况|分析|结论)$',
    '^.{4,40}(?:项目|资金|经费|补助|工程)绩效目标$',
    '负责人\\(?签[字章]|\\((?:盖章|签字|签章|公章)\\):?年月日',
    '^(?:项目|专项)实施(?:$|进度|保障)',
    '^(?:支出明细|支出测算|测算明细|保障绩效目标|资金支出计划)',
    'ICP备|公网安备|网站标识码|(?:主办|承办|版权所有)|^扫一扫|^(?:文件下载|政策咨询|政策解读|我要纠错|偏差大或)$|^\\[?(?:打印|下载|关闭|分享)|^(?:相关)?附件$|^内容保障$|网站地图|联系我们|^第\\d+页',
  ].join('|'),
);

/** Whether a text stands behind an indicator table rather than in it. */
export const endsTable: (text: string) => boolean | undefined = remembered(
  (text) =>
    beginsPaper(text) === true ||
    ENDING.test(
      text
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/^[一二三四五六七八九十\d]+[、.]/, ''),
    ),
  100,
);

/** Whether a text is a header of the money table of a 自评表 or 监控表. */
export const moneyHeaderIn: (text: string) => boolean | undefined = remembered((text) => isMoneyHeader(keyOf(text)));

const WORDS_BEHIND_BRACKET = /[)）][\s:：]*[^\s:：)）]/;

/** Whether a label goes on behind a bracket: the lexicon passes over such words, but they are a cell of their own, unless they are known with it ("部门(单位)名称"). */
export const goesOnBehindBracket = (text: string): boolean =>
  WORDS_BEHIND_BRACKET.test(text) && labelOfWords(keyOf(text), '') === undefined;

/** A bracket that says more than a unit, a stamp or a level: "资金(普惠性民办园奖补)" is a part of a name. */
const NAMING_BRACKET =
  /[(（](?=\p{Script=Han}{4})(?![^)）]*(?:元|章|签|单位|部门|代码|编码|年度|总额|预算|下达|执行|财政|目标|分))/u;

/** Whether a label is followed by a bracket that makes it a part of a name, unless it is known with it. */
export const isNamingLabel = (text: string): boolean =>
  NAMING_BRACKET.test(text) && labelOfWords(keyOf(text), '') === undefined;

const CONCLUSION =
  /^(?:合计|总计|总分|总得分|评价结论|(?:存在(?:的)?(?:主要)?)?问题|(?:下一步)?改进措施|(?:绩效)?自评结论|(?:其他)?需要说明(?:的)?(?:事项|问题|情况)?|(?:综合)?评价等级|自评等级|项目负责人|财务负责人|说明)$/;

/** Whether a text is a label of the lines that forms print below their indicators (总分, 评价结论 …). */
export const isConclusion: (text: string) => boolean | undefined = remembered((text) =>
  CONCLUSION.test(keysOf(text).bare),
);
