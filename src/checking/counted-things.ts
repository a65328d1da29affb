import type { Bilingual } from '../base/bilingual.ts';
import { remember } from '../base/remember.ts';
import { oneOf } from '../base/words.ts';
import { isMeasured } from './base-unit.ts';

/** What a name speaks of, and the units that do not count it. */
interface Counted extends Bilingual {
  readonly name: RegExp;
  readonly other: RegExp;
  /** Whether lengths, areas, volumes and weights do not count it either. */
  readonly notMeasured?: true;
}

const PEOPLE = '人|人次|名|位';
const HOURS = '个?小时|分钟|秒';
const MACHINES = '台|套|辆|台套';
const units = (...kinds: readonly string[]): RegExp => new RegExp(`^(?:${kinds.join('|')})$`);

/** By the end of a quantity's name what is delivered: printed matter is handed to people but counted in copies. */
const THINGS: readonly Counted[] = [
  {
    name: /(?:折页|手册|画册|宣传[册页单品]|传单|读本|读物|教材|简报|报告|方案|资料|史料|丛书)$/,
    other: units(PEOPLE, HOURS),
    notMeasured: true,
    zh: '份、册',
    en: 'copies',
  },
  {
    name: /^(?:举办|召开|组织|演出|录制|拍摄)(?!.*(?:面积|里程))|(?:活动|讲座|比赛|竞赛|会议|论坛|宣讲|汇演|晚会|视频|短片|宣传片)$/,
    other: units(MACHINES),
    notMeasured: true,
    zh: '场次、人次',
    en: 'events or people',
  },
  {
    name: /(?:点位|站点|监测点|公园|公厕|厕所|驿站|停车场|卫生室|阅览室|泊位|车位)$/,
    other: units(PEOPLE, HOURS, '公里|千米|吨|次'),
    zh: '个数',
    en: 'a count',
  },
  {
    name: /(?:桥梁|桥涵|隧道|涵洞|水库|泵站|机井|校舍|教室|宿舍|房屋|住房|厂房|大棚)$/,
    other: units(PEOPLE, HOURS, MACHINES, '吨|亩次|份|册|株'),
    zh: '座、间、平方米等',
    en: 'buildings or their size',
  },
  {
    name: /(?:管道|管网|管线|水渠|沟渠|电缆|光缆|护栏|围栏|步道|公路|道路|村道|机耕路)$/,
    other: units(PEOPLE, HOURS, MACHINES, '吨|份|册|株|户|座'),
    zh: '长度、条数',
    en: 'a length or a number of them',
  },
  {
    name: /(?:乔木|灌木|苗木|树木|行道树|果树|树苗)$/,
    other: units(PEOPLE, HOURS, MACHINES, '公里|千米|吨|份|座|户'),
    zh: '株、亩',
    en: 'trees or an area',
  },
  {
    name: /(?:[员师]|志愿者|学生|儿童|老人|残疾人|专家|顾问|职工|农民|患者|病人|妇女)$/,
    other: units(HOURS, MACHINES, '[份册件条座]'),
    notMeasured: true,
    zh: '人',
    en: 'people',
  },
  {
    name: /(?:大户|农户|贫困户|脱贫户|合作社|家庭农场|企业|经营主体|带头人)$/,
    other: units(HOURS, MACHINES, '[份册条座]'),
    notMeasured: true,
    zh: '户、家、人',
    en: 'households, firms or people',
  },
];

/** What is made, bought or put up, and is no people: 新建文化广场, 购置图书. */
const MADE = new RegExp(
  `^(?:${oneOf('新建 建设 建成 修建 改建 扩建 修缮 铺设 安装 购置 采购 购买 添置 栽植 编印 印制 印发 制作 配发')})`,
);
const OF_PEOPLE =
  /[人员户民生师者童孩妇婴工兵队客学]|家庭|对象|服务|岗位|受益|培训|保险|干部|群众|专家|疫苗|药|票|床位|餐|课/;
/** What is built is not counted in times. */
const BUILT = new RegExp(`^(?:${oneOf('新建 建成 修建 改建 扩建 修复 铺设 栽植 种植')})`);
const IN_TIMES = units('次|场|场次');
const IN_PEOPLE = units(PEOPLE);
const IN_HOURS = units(HOURS);
const IN_LENGTHS = units('公里|千米|米|延米|km|里');
/** One of these words has every quantity that is told in hours. */
const LASTS =
  /时|课|值|播|服务|运行|开放|培训|作业|观测|飞|监|演练|志愿|[学讲训勤研诊听询守巡驾]|工作|活动|支教|展|热线|保障|使用|供[水电热暖气]|停[水电]|护理|看护|照[护料明]|检修/;
/** One of these has every quantity that is told as a length: 护栏, 河道, 里程, 布管, 保洁. */
const HAS_LENGTH =
  /[长程距宽高深厚量路道街巷管线渠堤河沟溪江湖岸网栏栅缆带巡墙坝坡隧轨桥涵梯围边界架步绿林缝护清疏标划测钻孔井布绳电灌滴养扫洁治通挖铺防滩礁索链]|进尺|工程|横幅/;
const COUNT: Bilingual = { zh: '个、件、份等数量', en: 'a count' };

/** The things that a unit does not count, and whether it is right for a name that is none of them. */
const judgeOf = remember((unit): { readonly notOf: readonly Counted[]; readonly suits?: (name: string) => boolean } => {
  const notOf = THINGS.filter(({ other, notMeasured }) => other.test(unit) || (notMeasured && isMeasured(unit)));
  if (IN_HOURS.test(unit)) return { notOf, suits: (name) => LASTS.test(name) };
  if (IN_LENGTHS.test(unit)) return { notOf, suits: (name) => HAS_LENGTH.test(name) };
  if (IN_PEOPLE.test(unit)) return { notOf, suits: (name) => !MADE.test(name) || OF_PEOPLE.test(name) };
  return IN_TIMES.test(unit) ? { notOf, suits: (name) => !BUILT.test(name) } : { notOf };
});

/** In what a quantity is counted that is told in units of something else; its name comes without brackets. */
export function thingOf(name: string, unit: string): Bilingual | undefined {
  const { notOf, suits } = judgeOf(unit);
  return notOf.find((one) => one.name.test(name)) ?? (suits && !suits(name) ? COUNT : undefined);
}
