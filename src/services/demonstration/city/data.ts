import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const data: DemonstrationDepartment = {
  unit: '231001',
  name: '政务服务和数据管理局',
  account: 'shuju',
  duties: '负责政务服务大厅、政务外网、数据共享和网络安全保障。',
  goal: '办事更方便，系统更稳定。全年政务服务平台稳定运行不少于360天，网络安全隐患按期整改率不低于95%。',
  divisions: [
    { title: '政务服务', goal: '一窗受理、限时办结。', targets: ['公文按期办结率 不低于98%'] },
    { title: '网络安全', goal: '隐患通报到单位，限期整改。', targets: ['隐患通报按期整改率 不低于95%'] },
  ],
  projects: [
    {
      name: '政务服务平台运行维护',
      amounts: ['240', '252'],
      purpose: '用于政务服务平台、政务外网的运行维护和线路租用。',
      goals: ['1.平台稳定运行360天。', '2.接入信息系统不少于46个。'],
      lines: [
        '产出|数量|接入业务系统数量|≥46个|≥42个|年末在用的系统|平台建设方案',
        '产出|质量|平台稳定运行天数|≥360天|≥358天|全年无中断的天数|运行维护合同',
        '产出|时效|系统中断恢复时间|≤4小时|≤4小时|中断至恢复的最长时间|运行维护合同',
        '产出|成本|平台运行支出|≤252万元|≤240万元|项目全部支出|部门预算批复',
        '效益|社会效益|事项网上可办率|≥96%|≥94%|可网上办理事项占比|上年实际95%',
        '满意度|服务对象满意度|办事群众满意度|≥96%|≥95%|评价器和网络问卷|满意度调查方案',
      ],
      spent: [0.99, 1],
    },
    {
      name: '网络安全保障',
      amounts: ['86', '90'],
      purpose: '用于安全监测、等级测评、应急演练和培训。',
      goals: ['1.隐患通报按期整改。', '2.演练不少于2次，培训不少于400人次。'],
      lines: [
        '产出|数量|网络安全隐患通报起数|≥60起|≥60起|向单位发出的隐患通报|网络安全工作方案',
        '产出|数量|网络安全培训人次|≥400人次|≥360人次|各期实到人数之和|年度培训计划',
        '产出|数量|网络安全应急演练次数|≥2次|≥2次|实战演练|应急预案',
        '产出|质量|隐患通报按期整改率|≥95%|≥95%|期限内整改起数占有期限起数的比例|网络安全工作方案',
        '产出|成本|网络安全支出|≤90万元|≤86万元|项目全部支出|部门预算批复',
        '效益|社会效益|重大网络安全事件起数|=0起|=0起|经上级认定的重大事件|网络安全责任制',
        '满意度|服务对象满意度|接入单位满意度|≥94%|≥94%|网络问卷|满意度调查方案',
      ],
      spent: [0.96, 0.95],
    },
  ],
  series: [
    {
      ledger: 'asset',
      ...{ before: 41, last: 3, year: 3 },
      fields: {
        name: '业务系统{year}-{n}',
        owner: ['市教育局', '市民政局', '市人社局', '市住建局', '市水利局', '市文旅局', '市卫健委', '市医保局'],
        kind: ['system', 'website', 'miniprogram', 'system'],
        grade: ['two', 'two', 'none', 'three'],
      },
    },
    {
      ledger: 'uptime',
      ...{ last: 4, year: 4 },
      on: ['01-20', '04-18', '07-25', '10-24'],
      fields: {
        system: '政务服务平台',
        end: { hoursLater: [1, 3] },
        cause: ['planned', 'network', 'power', 'planned'],
      },
    },
    {
      ledger: 'notice',
      ...{ last: 64, year: 66, pace: 0.97 },
      fields: {
        number: '通报{year}-{n}',
        severity: ['low', 'medium', 'medium', 'high'],
        due: { daysLater: [15, 15] },
        closed: { daysLater: [3, 14], missing: 0.04 },
      },
    },
    {
      ledger: 'training',
      ...{ last: 6, year: 6, pace: 0.8 },
      fields: {
        kind: 'training',
        topic: ['网络安全意识培训（{n}）', '数据分类分级培训（{n}）', '等级保护培训（{n}）'],
        attendees: { from: 66, to: 84 },
        place: '市政务服务中心',
        cost: { from: 4000, to: 7000 },
      },
    },
    {
      ledger: 'drill',
      ...{ last: 2, year: 2 },
      on: ['05-28', '09-16'],
      fields: { topic: ['政务平台攻防演练', '数据恢复演练'], kind: 'live', participants: { from: 30, to: 46 } },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-20', '11-18'],
      fields: {
        subject: ['办事群众满意度', '接入单位满意度'],
        method: 'online',
        issued: '620',
        returned: { from: 588, to: 610 },
        satisfied: { shareOf: 'returned', from: 0.95, to: 0.98 },
      },
    },
  ],
  stands: 'approved',
  monitoring: 'begun',
};
