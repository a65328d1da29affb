const REPORT =
  /20\d\d年(?!度?(?:部门|整体|项目支出))度?([\u3007\u4e00-\u9fff“”、（()）]{2,40}?)(?:项目)?(?:支出)?绩效(?:的)?(?:自评|评价){1,2}(?:工作)?(?:情况)?(?:的)?报告/;
/** The name in front of the year, and a self-evaluation that is not called one of performance. */
const BEFORE_YEAR =
  /^(?:[（(][^（()）]{2,8}[)）])?([\u3007\u4e00-\u9fff“”、（()）—-]{4,60}(?:项目|经费|资金|补助|工程))(?:转移支付)?20\d\d年度?(?:项目)?(?:支出)?绩效(?:自评|评价)(?:工作)?报告/;
const OF_YEAR = /20\d\d年度?([\u3007\u4e00-\u9fff“”、（()）]{4,40}?项目)自评报告$/;
/** The second line of a title whose first is the name: "某市群众艺术馆公益培训经费项目" over "2019年度绩效自评报告". */
const REPORT_BELOW = /^20\d\d年度?(?:项目)?(?:支出)?绩效(?:自评|评价)(?:工作)?报告$/;
const NAME_ABOVE = /^[\u3007\u4e00-\u9fff“”、（()）]{4,50}(?:项目|经费|资金|补助|工程)$/;
/** A result of a self-evaluation, and how a report speaks of its project in its first chapter. */
const RESULT = /^20\d\d年度?([\u3007\u4e00-\u9fff“”、（()）]{4,40}?项目)(?:支出)?(?:绩效)?自评(?:结果|情况|总结)$/;
const SPOKEN = /^该([\u4e00-\u9fff“”、]{4,40}?(?:资金|经费|补助))项目(?:于20\d\d年|由)/;
/** A notice on one project: 关于“2019分析测试中心能力提升项目”. */
const NOTICE_ON = /^关于[“"]([^”"]{4,60}(?:项目|资金|经费))[”"]/;
/** A report whose title has no year: 某市渔业增殖放流项目绩效评价报告. Fewer characters in front of its last word name a kind of money, not a project. */
const OF_NO_YEAR =
  /^《?([\u3007\u4e00-\u9fffX“”、（()）]{6,50}?(?<!财政|部门|单位|[省市区县]级|专项|重点|支付|支出|[局厅委])(?:项目|(?:专项)?(?:资金|经费|补助)))绩效(?:自评|评价)(?:情况)?报告/;
/** What a report says was evaluated: 对“2022年养老服务专项资金项目”进行绩效评价. */
const EVALUATED = /对[“"](?:20\d\d年度?)?([^”"]{6,50}?)(?:(?<=资金|经费)项目)?[”"]进行(?:了)?绩效评价/;
/** A chapter of a report on the funds of a year, with the project in brackets: "一、中央水利救灾资金（山塘抢险补助经费）". */
const CHAPTER =
  /^一、(?:中央|省级|市级|自治区)?[\u4e00-\u9fff]{2,20}(?:资金|经费|补助)[（(]([\u4e00-\u9fff]{4,40}(?:资金|经费|补助|项目))[)）]$/;
const REPORT_ON = /绩效(?:单位)?(?:自评|评价){1,2}报告[（(]([^（()）]{4,50})[)）]?$/;

/** The project whose 自评报告 a paper is, as its title names it ("某县公安局2022年度辅警人员经费绩效自评报告"); "" where it names none. */
export function nameInReport(lines: readonly string[]): string {
  const chapter = lines.slice(0, 40).flatMap((line) => CHAPTER.exec(line.trim())?.[1] ?? []);
  if (chapter[0] !== undefined) return chapter[0];
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const above = REPORT_BELOW.test(line.trim()) ? NAME_ABOVE.exec(lines[index - 1]?.trim() ?? '')?.[0] : undefined;
    const told = [REPORT_ON, NOTICE_ON, RESULT, SPOKEN, BEFORE_YEAR, OF_YEAR, OF_NO_YEAR, EVALUATED].flatMap(
      (pattern) => pattern.exec(line.trim())?.[1] ?? [],
    );
    const name = above ?? told[0] ?? REPORT.exec(line)?.[1];
    if (name !== undefined && !/^(?:度|预算|单位|市级|县级|区级|省级)?(?:项目|财政)?$/.test(name)) return name;
  }
  return '';
}
