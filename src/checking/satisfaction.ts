import type { IndicatorView } from './plan-view.ts';

const SATISFIED = /(满意|认可|好评|评价|投诉|信任|赞誉|美誉|支持率|获得感|幸福感|安全感|意见|测评|反映)/;

/** How complaints are dealt with is work done, not what people think of it. */
const COMPLAINTS_DEALT_WITH = /投诉(?:事项|件|案件|问题)?(?:处理|处置|办结|回复|受理|响应|化解)(?:及时)?率?$/;

/** Whether an indicator speaks of what those served think of the service. */
export function isSatisfaction({ name, description, indicator }: IndicatorView): boolean {
  if (COMPLAINTS_DEALT_WITH.test(name)) return false;
  return SATISFIED.test(name) || SATISFIED.test(description) || SATISFIED.test(indicator.target.text);
}

const STAFF =
  /(单位|机关|本单位|我单位|我[局办委院]|[本全][局办委院站所馆队校镇乡]|[本全]中心|部门|内部|全体|在职|在编|行政)(的)?(工作人员|干部职工|干部|职工|人员|同志|员工)|^(工作人员|干部职工|职工|员工|干部|在职人员)(的)?(满意|对)|^(全体|全院|本院|机关|院内|局内)?(干警|民警)(的)?满意|^(?:本?单位|机关|[本我]?[局院校]|部门)?领导(?:班子|干部)?(?:的)?满意|^(?:各|相关|有关|使用|业务|本单位)?(?:科室|股室|处室)(?:人员|职工|工作人员)?(?:的)?(?:满意|对)/;
/** People who are served although the words are near: trainees, the staff of others, pensioners. */
const SERVED =
  /(学员|参训|参会|参加|受训|培训|企业|单位和|各单位|服务对象|群众|公众|市民|居民|村民|农户|退休|离休|离退休|老干部|参保|受益|服务单位|基层|下属|乡镇|村|社区|被服务|用户|办事|退役|就餐|用餐|食堂|帮扶|救助)/;

/** Staff by what they do or how they are employed: those whom an office equips and pays, 执法人员 or 聘用人员. */
const BY_TRADE =
  /^(?:一线)?(?:(?:执法|检测|监测|演职|演出|办案|执勤|聘用|编外|临聘|外聘|劳务派遣)(?:制)?(?:人员|队员|职工|员工)|一线队员)(?:的)?(?:满意|对)/;
const SCHOOL_STAFF = /^(?:全体|全校|本校|学校)?教职(?:工|员工)(?:的)?(?:满意|对)/;
const SCHOOL = /(?:学校|中学|小学|幼儿园|大学|学院|职校|技校|[一二三四五六七八九十\d][中小])(?:本级)?$/;
/** Offices and projects whose work is for the staff of offices: what these think is what those served think. */
const SERVES_STAFF =
  /(?:机关事务|后勤服务|后勤保障|机关服务|工会|老干部|干休所|职工(?:之家|活动|文化|疗养|医院|体检|安置)|机关食堂|社会保险)/;
/** Words that mean the spending office's own people whatever its work is. */
const SAYS_OWN = /(?:本单位|我单位|[本我全][局办委院中站所馆队校镇乡]|局内|院内|单位内部)/;

/** Whether those asked are the own staff of the office that spends; `department` is the paper's, for projects that name no office. */
export function isOwnStaff({ name, project }: IndicatorView, department = ''): boolean {
  if (SERVED.test(name)) return false;
  const office = project?.unit || department;
  if (SCHOOL_STAFF.test(name) && SCHOOL.test(office)) return true;
  if (!STAFF.test(name) && !BY_TRADE.test(name)) return false;
  return SAYS_OWN.test(name) || !SERVES_STAFF.test(`${office} ${project?.name ?? ''}`);
}
