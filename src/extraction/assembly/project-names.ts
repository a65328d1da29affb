/** An office and the year of its paper. */
const OFFICE_AND_YEAR = /^\p{Script=Han}{2,24}[局委办院所校馆站队会部处厅府园镇乡心道司](?:本级|机关)?20\d\d年度?$/u;

/** The project a form's title names ("1、道路养护经费绩效目标表" is 道路养护经费); "" for a title that only names the form, or whose it is. */
export function nameInTitle(title: string): string {
  return title
    .replace(/[（(](?:空白?表|样[表式本]|模板|参考|示例)[^（()）]*[)）]/, '')
    .replace(/^附[件表]\d*[:：、.．]?\s*/, '')
    .replace(/^(?:表[\d-]+)?(?!20\d\d年)[\d一二三四五六七八九十]*[、.．-]?\s*/, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/(?<=项目|资金|经费|补助|工程)绩效目标$/, '')
    .replace(/(?:支出)?(?:绩效)?(?:评价)?指标(?:评价|评分)?体系.*$/, '')
    .replace(
      /(?:预算|项目|支出|区域|(?<!\d)年度)*(?:绩效)?(?:指标|目标|自评|申报|监控|评价|评分|得分|审批|运行|汇总|明细|公开|批复|分解|情况|体系|[及和])*表.*$/,
      '',
    )
    .replace(/^(?:财政|部门|区级|市级|县级|省级|本级)?(?:预算)?(?:项目|专项资金|部门整体)?(?:支出)?$/, '')
    .replace(/^(?:重[大点])?(?:政策)?[和及、]?$/, '')
    .replace(/^(?:一般公共|政府性基金|国有资本经营|社会保险基金)(?:预算)?$/, '')
    .replace(/^中央(?:对地方|财政)?(?:专项|一般性|共同财政事权)?转移支付$/, '')
    .replace(OFFICE_AND_YEAR, '');
}

const NO_PROJECT =
  /^(?:sheet|工作表|附[件表]|表|table)?[\s\d.．()（）-]*$|^(?:空白?表?|样[表本]|模[板版]|绩效|[填说].{0,4}说?明)$/i;

/** The name of a form, of its year and of its number: 自评, 2024年项目绩效目标表(2). */
const NAME_OF_FORM =
  /^(?:20\d\d年?度?)?(?:财政|预算|部门|单位|整体|项目|专项|资金|支出)*(?:绩效)?(?:目标|自评|监控|运行监控|申报|评价|评分|汇总)?(?:情况)?表?[\s\d.．()（）-]*$/;

/** The project that the name of a workbook's sheet names; "" where it only counts or names the form (Sheet1, 附件2, 空表). */
export function nameOfSheet(sheet: string): string {
  const name = sheet.trim();
  return NO_PROJECT.test(name) || NAME_OF_FORM.test(name) ? '' : nameInTitle(sheet);
}

/** Names of 四川 self-evaluations carry the code: "51000021R0000*******-工资性支出". */
export function nameAndCode(printed: string): { readonly name: string; readonly code?: string } {
  const match = /^(\d{6}(?:\s?[\dA-Z*]){10,18})\s?[-—－]\s*(.+)$/u.exec(printed);
  return match?.[1] && match[2] ? { code: match[1].replace(/\s+/g, ''), name: match[2] } : { name: printed };
}
