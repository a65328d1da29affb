import type { IndicatorView } from './plan-view.ts';

const SATISFIED = /(满意|认可|好评|评价|投诉|信任|赞誉|美誉|支持率|获得感|幸福感|意见|测评|反映)/;

/** Whether an indicator speaks of what those served think of the service. */
export function isSatisfaction({ name, description, indicator }: IndicatorView): boolean {
  return SATISFIED.test(name) || SATISFIED.test(description) || SATISFIED.test(indicator.target.text);
}

const STAFF =
  /(单位|机关|本单位|我单位|我[局办委院]|本[局办委院]|部门|内部|全体|在职|在编|行政)(的)?(工作人员|干部职工|干部|职工|人员|同志|员工)|^(工作人员|干部职工|职工|员工|干部|在职人员)(的)?(满意|对)|^(全体|全院|本院|机关|院内|局内)?(干警|民警)(的)?满意/;
/** People who are served although the words are near: trainees, the staff of others, pensioners. */
const SERVED =
  /(学员|参训|参会|参加|受训|培训|企业|单位和|各单位|服务对象|群众|公众|市民|居民|村民|农户|退休|离休|离退休|老干部|参保|受益|服务单位|基层|下属|乡镇|村|社区|被服务|用户|办事|退役|就餐|帮扶|救助)/;

/** Whether those asked are the office's own staff. */
export function isOwnStaff({ name }: IndicatorView): boolean {
  return STAFF.test(name) && !SERVED.test(name);
}
