// What a plan says twice, or in one place otherwise than in another.

import { line } from '../../../src/checking/example-plan.ts';
import { findTargets } from '../../../src/extraction/narrative/sentence-targets.ts';
import type { Project } from '../../../src/model/plan.ts';
import { type Defect, goal, type LineWords, lines, paper, project, type Wording, withProject } from './defect.ts';

/** The same line in each of two projects. */
const inTwoProjects = (name: string, words: LineWords): Wording => ({
  told: `${name}: ${words[1]} ${words[2]}`,
  put: (plan) => {
    const first = plan.projects[0];
    if (!first) return undefined;
    const more = line(words[0], words[1], words[2]);
    const second: Project = { ...first, name, purpose: '', indicators: [more], goals: [], costLines: [] };
    const made = withProject(plan, (one) => ({ indicators: [...one.indicators, more] }));
    return { plan: { ...made, projects: [...made.projects, second] }, places: ['/projects'] };
  },
});

/** A line and a sentence of the goal that give the same thing another number. */
const goalAgainst = (sentence: string, ...words: readonly LineWords[]): Wording => {
  const [told, table] = [goal(sentence), lines(...words)];
  return {
    told: `${sentence} / ${table.told}`,
    put: (plan) => {
      const made = table.put(told.put(plan)?.plan ?? plan);
      return made && { ...made, places: ['/projects/0'] };
    },
  };
};

/** A sentence of the department's own goals beside a line of its project. */
const departmentAgainst = (sentence: string, words: LineWords): Wording => ({
  told: `${sentence} / ${words[1]} ${words[2]}`,
  put: (plan) => {
    const made = lines(words).put(plan);
    return (
      made && {
        plan: {
          ...made.plan,
          divisions: [...plan.divisions, { title: '年度重点工作', goal: sentence, targets: findTargets(sentence) }],
        },
        places: [''],
      }
    );
  },
});

const midterm = (years: string, [level2, level3, target]: LineWords, midtermTarget: string): Wording =>
  project(`${years} ${level3} ${midtermTarget} / ${target}`, (one) => ({
    period: years,
    indicators: [
      ...one.indicators,
      line(level2, level3, target),
      line(level2, level3, midtermTarget, { horizon: 'midterm' }),
    ],
  }));

const outside = (duties: string, name: string, purpose: string): Wording =>
  paper(`${name} / ${duties.slice(0, 16)}`, (plan) => {
    const first = plan.projects[0];
    return first && { duties, projects: [{ ...first, name, purpose, goals: [purpose] }, ...plan.projects.slice(1)] };
  });

const summaryName = (told: string, change: (name: string) => string): Wording =>
  paper(told, (plan) => {
    const first = plan.projects[0];
    return first && { summary: { lines: [{ name: change(first.name), amount: first.amounts.total ?? null }] } };
  });

export const planDefects: readonly Defect[] = [
  {
    id: 'the same line twice',
    rules: ['indicator-duplicated-in-project'],
    wordings: [
      lines(['数量指标', '举办业务培训班', '≥4期'], ['数量指标', '举办业务培训班', '≥4期']),
      lines(['数量指标', '举办业务培训班期数', '≥4期'], ['数量指标', '业务培训班举办期数', '≥4期']),
      lines(['数量指标', '发放宣传资料数量', '≥5000份'], ['数量指标', '宣传资料发放数', '≥5000份']),
      lines(['质量指标', '竣工验收合格率', '≥98%'], ['质量指标', '工程竣工验收合格率', '≥98%']),
      lines(['数量指标', '培训人次', '≥300人次'], ['数量指标', '培训人数', '≥300人次']),
      lines(['服务对象满意度指标', '群众满意度', '≥95%'], ['服务对象满意度指标', '群众满意率', '≥95%']),
      lines(['社会效益指标', '提升路网服务水平', '有效提升'], ['可持续影响指标', '提升路网服务水平', '有效提升']),
      lines(['数量指标', '购置笔记本电脑', '≥6台'], ['数量指标', '笔记本电脑购置数量', '=6台']),
      lines(['数量指标', '开展食品安全抽检批次', '≥800批次'], ['数量指标', '食品安全抽检开展批次', '≥800批次']),
      lines(['质量指标', '设备采购验收合格率', '=100%'], ['质量指标', '采购设备验收合格率', '=100%']),
      lines(['时效指标', '补助资金发放及时率', '=100%'], ['时效指标', '及时发放补助资金率', '=100%']),
      lines(['服务对象满意度指标', '参训学员满意度', '≥90%'], ['服务对象满意度指标', '学员参训满意度', '≥90%']),
      lines(['社会效益指标', '新增城镇就业人数', '≥1200人'], ['社会效益指标', '城镇新增就业人数', '≥1200人']),
      lines(['数量指标', '道路养护里程', '≥86公里'], ['数量指标', '养护道路公里数', '≥86公里']),
      lines(['数量指标', '救助流浪人员', '≥60人次'], ['数量指标', '流浪人员救助人次', '≥60人次']),
      lines(['质量指标', '困难学生资助覆盖率', '=100%'], ['质量指标', '资助困难学生覆盖面', '=100%']),
      lines(['社会效益指标', '接待游客人次', '≥2万人次'], ['社会效益指标', '游客接待量', '≥2万人次']),
      lines(['数量指标', '更新图书册数', '≥3000册'], ['数量指标', '图书更新数量', '≥3000册']),
      lines(['数量指标', '编制专项规划数量', '≥2个'], ['数量指标', '专项规划编制个数', '≥2个']),
      lines(['时效指标', '工程按期完工率', '=100%'], ['时效指标', '项目工程按时完工率', '=100%']),
      lines(['社会效益指标', '提高群众防灾意识', '有效提高'], ['社会效益指标', '群众防灾意识提升', '有效提升']),
      lines(['数量指标', '帮扶困难家庭', '≥120户'], ['数量指标', '扶持贫困家庭户数', '≥120户']),
      lines(['质量指标', '项目完工验收通过率', '=100%'], ['质量指标', '工程竣工验收合格率', '=100%']),
      lines(['社会效益指标', '提高居民安全感', '提高'], ['社会效益指标', '增强群众安全感', '增强']),
      lines(['数量指标', '组织职工体检人次', '≥300人次'], ['数量指标', '参加体检职工数', '≥300人次']),
      lines(['数量指标', '购买电脑台数', '≥12台'], ['数量指标', '采购计算机数量', '≥12台']),
      lines(['时效指标', '项目按时完工率', '=100%'], ['时效指标', '工程如期完成率', '=100%']),
      lines(['数量指标', '建成高标准农田亩数', '≥2000亩'], ['数量指标', '新建高标准农田面积', '≥2000亩']),
      lines(['质量指标', '宣传材料发放准确率', '≥98%'], ['质量指标', '宣传资料发放准确度', '≥98%']),
      lines(['数量指标', '添置图书册数', '≥3000册'], ['数量指标', '新购图书数量', '≥3000册']),
      lines(['质量指标', '学员结业率', '≥95%'], ['质量指标', '参训学员结业比例', '≥95%']),
      lines(['数量指标', '慰问孤寡老人次数', '≥60人次'], ['数量指标', '看望孤寡老人', '≥60人次']),
    ],
  },
  {
    id: 'the same line in another project',
    rules: ['indicator-repeated-across-projects'],
    wordings: [
      inTwoProjects('桥梁检测经费', ['数量指标', '举办业务培训班', '≥4期']),
      inTwoProjects('水质监测经费', ['数量指标', '购置便携式检测设备', '≥6台']),
      inTwoProjects('信息系统运维', ['质量指标', '设备完好率', '≥95%']),
      inTwoProjects('公园管护经费', ['社会效益指标', '提升城区绿化水平', '有效提升']),
      inTwoProjects('路灯电费', ['时效指标', '故障修复时间', '≤24小时']),
      inTwoProjects('农技推广', ['数量指标', '发放宣传资料', '≥5000份']),
    ],
  },
  {
    id: 'goal without an indicator',
    rules: ['goal-without-indicator', 'goal-number-without-indicator'],
    wordings: [
      goal('建设应急物资储备仓库并投入使用。'),
      goal('组织非遗传承人进校园授课。'),
      goal('完成历史档案数字化扫描。'),
      goal('开展流浪犬收容处置。'),
      goal('引进高层次医疗人才8名。'),
      goal('改造老旧电梯25部。'),
      goal('举办马拉松比赛1场。'),
      goal('编制国土空间规划。'),
    ],
  },
  {
    id: 'goal that repeats the purpose',
    rules: ['goal-repeats-purpose'],
    wordings: [
      ['用于农村公路小修保养和桥梁检测。', '用于农村公路小修保养和桥梁检测。'],
      ['用于支付劳务派遣人员工资及社会保险费。', '支付劳务派遣人员工资及社会保险费'],
      ['主要用于购置办公设备、印刷费、差旅费等支出。', '本项目资金用于购置办公设备、印刷费、差旅费等支出。'],
      ['资金用于信息系统运行维护。', '保障信息系统运行维护资金。'],
      ['支付全县路灯电费和维修费。', '1.支付全县路灯电费和维修费。'],
      ['聘请第三方开展绩效评价的服务费用。', '用于聘请第三方开展绩效评价的服务费用'],
    ].map(([purpose = '', told = '']) => project(`${purpose} / ${told}`, () => ({ purpose, goals: [told] }))),
  },
  {
    id: 'number of the goal is another',
    rules: ['goal-number-differs-from-indicator'],
    wordings: [
      goalAgainst('全年检测移动应用不少于10个。', ['数量指标', '检测移动应用', '≥6个']),
      goalAgainst('举办电商培训班4期。', ['数量指标', '举办电商培训班期数', '≥3期']),
      goalAgainst('新建村级卫生室12所，方便群众就医。', ['数量指标', '新建村级卫生室数量', '＝10所']),
      goalAgainst('培训种植户300人次以上。', ['数量指标', '培训种植户', '≥200人次']),
      goalAgainst('产品抽检合格率达到98%。', ['质量指标', '产品抽检合格率', '≥95%']),
      goalAgainst('清淤排水管道15公里。', ['数量指标', '排水管道清淤长度', '≥12公里']),
      goalAgainst('确保受助学生满意度达95%以上。', ['服务对象满意度指标', '受助学生满意度', '≥90%']),
      goalAgainst('发放护林员补贴86人。', ['数量指标', '发放补贴护林员人数', '=68人']),
    ],
  },
  {
    id: 'department and project differ',
    rules: ['department-target-differs-from-project'],
    wordings: [
      departmentAgainst('编发政务信息1200条。', ['数量指标', '编发政务信息', '≥1000条']),
      departmentAgainst('举办电商培训班4期。', ['数量指标', '举办电商培训班期数', '≥3期']),
      departmentAgainst('全年新建村级卫生室12所。', ['数量指标', '新建村级卫生室', '＝10所']),
      departmentAgainst('培训种植户不少于300人次。', ['数量指标', '培训种植户', '≥200人次']),
      departmentAgainst('清淤排水管道15公里。', ['数量指标', '清淤排水管道长度', '≥12公里']),
      departmentAgainst('产品抽检合格率达98%以上。', ['质量指标', '产品抽检合格率', '≥95%']),
    ],
  },
  {
    id: 'midterm is not annual times years',
    rules: ['midterm-differs-from-annual-sum'],
    wordings: [
      midterm('3年', ['数量指标', '通报网络安全隐患', '≥70起'], '≥300起'),
      midterm('2025年-2027年', ['数量指标', '举办业务培训班', '≥4期'], '≥10期'),
      midterm('三年', ['数量指标', '新建村级卫生室', '≥10所'], '≥25所'),
      midterm('2025-2027', ['数量指标', '发放宣传资料', '≥5000份'], '≥10000份'),
      midterm('2025年1月至2027年12月', ['数量指标', '开展执法检查', '≥24次'], '≥24次'),
      midterm('5年', ['数量指标', '造林面积', '≥600亩'], '≥2000亩'),
    ],
  },
  {
    id: 'outside the duties',
    rules: ['project-outside-duties'],
    wordings: [
      outside(
        '贯彻执行国家交通运输法律法规，负责全县公路、桥梁的建设、养护和路政管理，承担道路运输市场监管，指导道路运输行业安全生产和应急管理，负责交通战备工作。',
        '中小学营养餐补助',
        '为义务教育阶段学生提供营养午餐。',
      ),
      outside(
        '负责市场综合监督管理，负责食品药品、特种设备、产品质量安全监督管理，负责市场主体登记注册，维护市场秩序，依法查处违法经营行为，推进计量、标准、检验检测工作。',
        '河道清淤疏浚工程',
        '疏浚河道，加固堤防，提高防洪能力。',
      ),
      outside(
        '贯彻执行文物工作方针政策，负责文物保护、考古发掘、博物馆管理和文化遗产传承，组织文物资源调查，查处文物违法案件，开展文物宣传教育和对外展览交流。',
        '能繁母猪保险补贴',
        '对养殖户投保能繁母猪给予保费补贴。',
      ),
      outside(
        '贯彻执行档案法律法规，负责县级各单位档案的收集、整理、保管和利用，指导全县机关、团体、企业档案工作，组织编研史料，推进档案信息化，培训档案人员。',
        '城区路灯改造',
        '更换城区老旧路灯，降低能耗。',
      ),
      outside(
        '贯彻残疾人事业方针政策，听取残疾人意见，维护残疾人权益，开展残疾人康复、就业、教育、扶贫和文化体育服务，管理残疾人证，推动无障碍环境，联系社会助残力量。',
        '森林病虫害防治',
        '开展松材线虫病疫木清理。',
      ),
      outside(
        '负责本区域气象观测、天气预报、灾害性天气预警和人工影响天气作业，管理气象探测设施，组织雷电灾害防御，开展气候资源区划论证，普及气象科学知识。',
        '老年人免费乘坐公交补贴',
        '补贴公交企业，方便老年人出行。',
      ),
    ],
  },
  {
    id: 'project name differs between parts',
    rules: ['project-name-differs-between-parts'],
    wordings: [
      summaryName('专项 left off', (name) => `${name}专项`),
      summaryName('one character other', (name) => `${name.slice(0, -1)}款`),
      summaryName('（2025年） added', (name) => `${name.slice(0, 4)}县级${name.slice(4)}`),
      summaryName('a word dropped', (name) => name.slice(2)),
      summaryName(
        'two characters changed round',
        (name) => `${name.slice(0, 2)}${name[3] ?? ''}${name[2] ?? ''}${name.slice(4)}`,
      ),
      summaryName('a tail added', (name) => `${name}及配套`),
    ],
  },
];
