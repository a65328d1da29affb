import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const labour: DemonstrationDepartment = {
  unit: '213001',
  name: '人力资源和社会保障局',
  account: 'renshe',
  duties: '负责促进就业、职业技能培训、社会保险和劳动关系协调。',
  goal: '促进充分就业，提高劳动者技能。全年举办招聘活动不少于48场，技能培训不少于2400人次。',
  divisions: [
    { title: '就业服务', goal: '常态举办招聘活动，岗位送到社区。', targets: ['举办招聘活动 不少于48场'] },
    { title: '技能培训', goal: '按企业需要培训。', targets: ['职业技能培训 不少于2400人次'] },
  ],
  projects: [
    {
      name: '公共就业服务',
      amounts: ['76', '82'],
      purpose: '用于招聘活动场地、宣传资料和就业信息系统运行。',
      goals: ['1.举办招聘活动48场，参加人数不少于9600人次。'],
      lines: [
        '产出|数量|举办招聘活动场次|≥48场|≥44场|线下招聘活动|年度工作计划',
        '产出|数量|招聘活动参加人次|≥9600人次|≥8800人次|各场入场登记人数之和|年度工作计划',
        '产出|质量|就业系统稳定运行天数|≥360天|≥360天|全年无中断的天数|系统运行合同',
        '产出|成本|就业服务总成本|≤82万元|≤76万元|项目全部支出|部门预算批复',
        '效益|社会效益|招聘活动达成意向率|≥22%|≥20%|达成意向人数占入场人数的比例|上年实际21%',
        '满意度|服务对象满意度|求职者和企业满意度|≥90%|≥90%|现场问卷，样本不少于500份|满意度调查方案',
      ],
      spent: [0.96, 0.92],
    },
    {
      name: '职业技能提升培训',
      amounts: ['145', '160'],
      purpose: '用于电工、焊工、家政、电子商务等培训的补贴。',
      goals: ['1.开办培训班60期，培训2400人次。'],
      lines: [
        '产出|数量|技能培训班期数|≥60期|≥56期|当年结业的培训班|年度培训计划',
        '产出|数量|技能培训人次|≥2400人次|≥2250人次|各期结业人数之和|年度培训计划',
        '产出|质量|技能培训合格率|≥92%|≥90%|取得合格证书人数占参训人数的比例|职业培训管理办法',
        '产出|成本|技能培训支出|≤160万元|≤145万元|项目全部支出|培训补贴标准',
        '效益|社会效益|参训人员半年内就业率|≥65%|≥62%|结业半年内就业人数占结业人数的比例|上年实际64%',
        '满意度|服务对象满意度|参训人员满意度|≥92%|≥92%|结业问卷|满意度调查方案',
      ],
      spent: [0.98, 0.62],
    },
  ],
  series: [
    {
      ledger: 'activity',
      ...{ last: 46, year: 48, pace: 1.02 },
      fields: {
        kind: 'other',
        topic: ['综合招聘活动', '高校毕业生专场招聘活动', '民营企业招聘活动', '返乡人员专场招聘活动'],
        place: ['市人力资源市场', '体育广场', '城西街道', '柳林镇'],
        headcount: { from: 170, to: 240 },
        cost: { from: 6000, to: 9500 },
      },
    },
    {
      ledger: 'training',
      ...{ last: 41, year: 60, pace: 0.58 },
      fields: {
        kind: 'training',
        topic: ['电工初级班（{n}）', '焊工班（{n}）', '家政服务班（{n}）', '电子商务班（{n}）', '育婴员班（{n}）'],
        attendees: { from: 36, to: 46 },
        passed: { shareOf: 'attendees', from: 0.9, to: 1 },
        place: ['市技工学校', '职业培训中心'],
        cost: { from: 22000, to: 28000 },
      },
    },
    {
      ledger: 'uptime',
      ...{ last: 3, year: 3 },
      on: ['02-16', '05-23', '09-12'],
      fields: {
        system: '就业信息系统',
        end: { hoursLater: [1, 4] },
        cause: ['planned', 'network', 'planned'],
      },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-18', '11-06'],
      fields: {
        subject: ['求职者和企业满意度', '参训人员满意度'],
        method: 'paper',
        issued: '520',
        returned: { from: 480, to: 505 },
        satisfied: { shareOf: 'returned', from: 0.9, to: 0.94 },
      },
    },
  ],
  stands: 'approved-again',
  monitoring: 'begun',
};
