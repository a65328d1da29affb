const WORDS = '[\\u3007\\u4e00-\\u9fff“”、（()）]';
/** What a project or its money is called at its end. */
const NOUN = '(?:项目|经费|资金|补助|补贴|工程)';
/** The paper itself: 绩效自评报告, 绩效评价自评报告, 绩效自评工作情况的报告, 绩效运行监控报告. */
const KIND = '(?:重点)?绩效(?:运行)?(?:的)?(?:自评价?|再?评价|监控){1,2}(?:工作)?(?:情况)?(?:的)?报告';
/** Grades and ages with which a name may begin: 1-4级残疾军人护理费. */
const GRADES = '(?:\\d{1,2}(?:[-—~至]\\d{1,2})?[级岁类])?';
/** Behind the name of a fund, that it is paid as a transfer. */
const AS_TRANSFER = '(?:(?<=资金|经费|补助|补贴)转移支付)?';
const REPORT = new RegExp(
  `20\\d\\d年(?!度?(?:部门|整体|项目支出))度?(${GRADES}${WORDS}{2,40}?)(项目)?${AS_TRANSFER}(支出)?${KIND}`,
);
const DONE = '(?:建设|改造|治理|服务|维修|修缮|修复|整治|养护|保护|防治|防控|提升|升级|购置|采购|安装|扶助|救助|工程)';
/** What is done is a name together with 项目 alone (计划生育服务项目); a thing is one without. */
const IS_DONE = new RegExp(`${DONE}$`);
/** What is printed in front of a title, and behind it where it is the name of a file or one of several. */
const AHEAD = '^(?:[（(][^（()）]{2,8}[)）])?(?:附件\\d*[:：])?(?:关于)?';
const BEHIND = '(?:[（(][^（()）]{2,12}[)）]|\\s*篇\\d+)?(?:Word文档格式)?(?:\\.\\w{3,4})?$';
/** The name in front of the year, of which 转移支付 is a part behind what is done with it (农房抗震改造转移支付), and a title without a year. */
const BEFORE_YEAR = new RegExp(
  `${AHEAD}((?:${WORDS}|[—-]){4,60}(?:${NOUN}|${DONE}转移支付))(?:转移支付)?20\\d\\d年度?(?:项目)?(?:支出)?绩效(?:自评|评价)(?:工作)?报告`,
);
/** What names whose money it is, or which kind, and no project. */
const OF_A_KIND = '(?<!财政|部门|单位|[省市区县]级|专项|重点|支付|支出|[局厅委])';
const WITHOUT_YEAR = new RegExp(
  `${AHEAD}((?:${WORDS}|[X×—-]){4,60}?${OF_A_KIND}(?:项目|工程|(?:专项)?(?:资金|经费|补助|补贴)))(?:支出)?${KIND}${BEHIND}`,
);
/** The office of a place in front of its project (云川县林业局天然林保护项目), unless the project is one of its own house (云川县图书馆改造项目). */
const OFFICE_AHEAD =
  /^([\u4e00-\u9fff]{1,7}[省市区县州旗镇乡][\u4e00-\u9fff]{0,8}?(?:[^公邮]局|委员会|人民政府|联合会|残联|[书化物案术]馆|医院|卫生院|党校|[中小]学|幼儿园|研究所|[务制]中心))(?:关于)?(?!建设|改造|维修|修缮|改?扩建|新建|搬迁|迁建|装修|升级|提升|设备|周边|综合楼|大楼|校舍|食堂|宿舍)(?=.{6})/;
const OF_YEAR = new RegExp(`20\\d\\d年度?(${WORDS}{4,40}?项目)自评报告$`);
/** The second line of a title whose first is the name: "某市群众艺术馆公益培训经费项目" over "2019年度绩效自评报告". */
const REPORT_BELOW = /^(?:20\d\d年度?)?(?:项目)?(?:支出)?(?:重点)?绩效(?:自评|评价)(?:工作)?报告$/;
const NAME_ABOVE = new RegExp(`^(?:20\\d\\d年度?)?(${WORDS}{4,50}${NOUN})$`);
/** A result of a self-evaluation, and how a report speaks of its project in its first chapter. */
const RESULT = new RegExp(`^20\\d\\d年度?(${WORDS}{4,40}?项目)(?:支出)?(?:绩效)?自评(?:结果|情况|总结)$`);
/** The title of a page that shows them: 云川县2022年文化惠民补助资金绩效自评情况公示. */
const SHOWN = new RegExp(
  `20\\d\\d年度?(${WORDS}{4,40}?${NOUN})(?:支出)?(?:绩效)?自评(?:结果|情况|工作情况)的?(?:公示|公告|公开)$`,
);
const SPOKEN = /^该([\u4e00-\u9fff“”、]{4,40}?(?:资金|经费|补助))项目(?:于20\d\d年|由)/;
/** The title of the table by which a project is evaluated: "2019年度某县高中助学金项目绩效评价指标表". */
const JUDGED_BY = new RegExp(`^20\\d\\d年度?(${WORDS}{4,40}?${NOUN})(?:支出)?绩效评价指标(?:体系)?(?:评分)?表?$`);
/** A notice on one project: 关于“2019分析测试中心能力提升项目”. */
const NOTICE_ON = /^关于[“"]([^”"]{4,60}(?:项目|资金|经费))[”"]/;
/** The heading with which reports on a transfer begin: （一）下达农村危房改造转移支付预算和绩效目标情况. */
const HANDED_DOWN =
  /^[（(]一[)）](?:中央|省级?|市级?|县级?|区级?)?(?:财政)?下达([\u4e00-\u9fff“”、（()）]{4,30}?)(?:专项)?转移支付预算[和及]绩效目标情况[。:：]?$/;
/** The name in brackets behind the title, which a collection of models uses for the number of its pieces. */
const REPORT_ON =
  /绩效(?:单位)?(?:自评|评价){1,2}报告[（(](?!精选|摘要|范文|模板|通用|征求)((?:[^（()）]|[（(][^（()）]{1,8}[)）]){4,50})(?:[)）]?$|[)）]一、)/;
const TITLED = [
  REPORT_ON,
  NOTICE_ON,
  JUDGED_BY,
  RESULT,
  SHOWN,
  SPOKEN,
  BEFORE_YEAR,
  OF_YEAR,
  WITHOUT_YEAR,
  HANDED_DOWN,
];
const OF_WHOLE = new RegExp(`(?:部门|单位)?整体(?:支出)?${KIND}${BEHIND}`);
/** How sentences speak of the project that is evaluated: in quotation marks, with its approval, or with what its evaluation found. */
const EVALUATED = [
  /对?[“"](?:20\d\d年度?)?([^”"]{4,60}?(?:(?<=资金|经费)(?=项目[”"])|项目|资金|经费))(?:项目)?[”"](?:项目)?(?:开展|进行|实施)(?:了)?(?:绩效)?(?:自评|再?评价)/,
  /[“"]([^”"]{4,60})[”"]项目(?:开展|进行|实施)了?绩效(?:自评|再?评价)/,
  /(?:^|[，,。；;])([^，,。；;：:该本]{6,60}项目)由[\u4e00-\u9fff]{4,24}(?:负责|组织)?实施/,
  /(?:^|[。；;])([^，,。；;：:]{4,60}项目)(?:立项)?批复(?:概算|预算|投资|资金)?(?:为)?\d/,
  /(?:^|[，,。；;])([^，,。；;：:的该本]{4,40}(?:资金|经费|补助))项目(?:立项|决策)(?:依据|程序|过程)?(?:规范|严密|充分|科学|合理|合规)/,
] as const;
/** A chapter of a report on the funds of a year, with the project in brackets: "一、中央水利救灾资金（山塘抢险补助经费）". */
const CHAPTER =
  /^一、(?:中央|省级|市级|自治区)?[\u4e00-\u9fff]{2,20}(?:资金|经费|补助)[（(]([\u4e00-\u9fff]{4,40}(?:资金|经费|补助|项目))[)）]$/;
/** The name in brackets on a line of its own, below the title of a report that names none. */
const ANY_REPORT = new RegExp(`(?:项目)?(?:支出)?${KIND}$`);
const NAME_BELOW = new RegExp(`^[（(](${WORDS}{4,50}?)[)）]$`);
/** Names that say only whose money or which kind of paper it is. */
const NO_NAME =
  /^(?:度|预算|转移支付|单位|部门|整体|市级|县级|区级|省级|镇级|本级|财政|重点|支出|专项|中央|[和及])*(?:项目|财政|资金|工程|经费|专项资金)?$/;

/** Blanks between the characters of a title are none of its own. */
const withoutBlanks = (line: string): string => line.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

function inLine(printed: string): string | undefined {
  const line = withoutBlanks(printed);
  for (const pattern of TITLED) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return pattern === WITHOUT_YEAR ? name.replace(OFFICE_AHEAD, '') : name;
  }
  const [, name, project = '', spending] = REPORT.exec(line) ?? [];
  return name !== undefined && spending === undefined && IS_DONE.test(name) ? name + project : name;
}

/** The office in front of the project in a title without a year ("云川县林业局天然林保护项目绩效自评报告"); undefined where none stands there. */
export function officeInReport(line: string): string | undefined {
  const name = WITHOUT_YEAR.exec(line.trim())?.[1];
  return name === undefined ? undefined : OFFICE_AHEAD.exec(name)?.[1];
}

/** Whether a title is that of a report on a department as a whole. */
export const reportsOnWhole = (line: string): boolean => OF_WHOLE.test(line.trim());

/**
 * The project whose 自评报告 a paper is, as its title names it ("某县公安局2022年度辅警人员经费绩效自评报告"), else as its sentences do; "" where
 * nothing names it.
 */
export function nameInReport(lines: readonly string[]): string {
  const [chapter] = lines.slice(0, 40).flatMap((line) => CHAPTER.exec(line.trim())?.[1] ?? []);
  if (chapter !== undefined) return chapter;
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const text = line.trim();
    const above = REPORT_BELOW.test(text) ? NAME_ABOVE.exec(lines[index - 1]?.trim() ?? '')?.[1] : undefined;
    const name = above ?? inLine(text);
    if (name !== undefined && !NO_NAME.test(name)) return name;
    const below = ANY_REPORT.test(text) ? NAME_BELOW.exec(lines[index + 1]?.trim() ?? '')?.[1] : undefined;
    if (below !== undefined && !NO_NAME.test(below)) return below;
  }
  return '';
}

/** The project that the sentences of a paper say they evaluate ("对“…项目”进行绩效评价"); "" where none does. */
export function nameInSentences(lines: readonly string[]): string {
  for (const pattern of EVALUATED) {
    for (const line of lines) {
      const name = pattern.exec(line)?.[1];
      if (name !== undefined && !NO_NAME.test(name)) return name;
    }
  }
  return '';
}
