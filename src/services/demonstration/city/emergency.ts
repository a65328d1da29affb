import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const emergency: DemonstrationDepartment = {
  unit: '225001',
  name: '应急管理局',
  account: 'yingji',
  duties: '负责安全生产综合监管、防灾减灾救灾和应急救援。',
  goal: '防范重特大事故，提高应急处置能力。全年应急演练不少于12次，突发事件处置时间不超过6小时。',
  divisions: [
    { title: '应急准备', goal: '预案管用，演练有效。', targets: ['应急演练 不少于12次'] },
    { title: '安全监管', goal: '隐患排查到企业。', targets: ['安全生产检查 不少于180家'] },
  ],
  projects: [
    {
      name: '应急救援和演练',
      amounts: ['88', '96'],
      purpose: '用于应急演练、救援装备维护和值守。',
      goals: ['1.演练12次，突发事件6小时内处置。'],
      lines: [
        '产出|数量|应急演练次数|≥12次|≥12次|实战和桌面演练|突发事件应急预案管理办法',
        '产出|数量|应急演练参加人次|≥900人次|≥860人次|各次参加人数之和|突发事件应急预案管理办法',
        '产出|质量|突发事件处置率|=100%|=100%|已处置起数占发生起数的比例|应急预案',
        '产出|时效|突发事件处置时间|≤6小时|≤6小时|发生至控制的最长时间|应急预案',
        '产出|成本|应急救援支出|≤96万元|≤88万元|项目全部支出|部门预算批复',
        '效益|社会效益|生产安全事故起数|≤8起|≤9起|上报的生产安全事故|安全生产目标责任书',
        '满意度|服务对象满意度|群众对应急工作满意度|≥90%|≥90%|电话调查|满意度调查方案',
      ],
      spent: [0.97, 0.95],
    },
    {
      name: '安全生产检查',
      amounts: ['72', '75'],
      purpose: '用于聘请专家、检测和检查车辆。',
      goals: ['1.检查企业180家，隐患整改率不低于95%。'],
      lines: [
        '产出|数量|安全检查企业家数|≥180家|≥170家|当年检查过的企业|年度监督检查计划',
        '产出|质量|检查隐患整改率|≥95%|≥95%|已整改隐患数占发现数的比例|安全生产法',
        '产出|成本|安全检查支出|≤75万元|≤72万元|项目全部支出|部门预算批复',
        '效益|社会效益|规模以上企业标准化达标率|≥82%|≥80%|达标企业占比|上年实际81%',
        '满意度|服务对象满意度|受检企业满意度|≥88%|≥88%|网络问卷|满意度调查方案',
      ],
      spent: [0.96, 0.97],
    },
  ],
  series: [
    {
      ledger: 'drill',
      ...{ last: 13, year: 12, pace: 1 },
      fields: {
        topic: ['危化品泄漏演练（{n}）', '高层建筑火灾演练（{n}）', '地震避险演练（{n}）', '有限空间救援演练（{n}）'],
        kind: ['live', 'live', 'combined', 'tabletop'],
        participants: { from: 66, to: 92 },
      },
    },
    {
      ledger: 'incident',
      ...{ last: 8, year: 8, pace: 0.8 },
      fields: {
        number: '应{year}-{n}',
        reported: { hoursLater: [0, 1] },
        contained: { hoursLater: [2, 5] },
        closed: { hoursLater: [24, 72] },
        severity: 'ordinary',
        nearMiss: 'no',
      },
    },
    {
      ledger: 'inspection',
      ...{ last: 176, year: 184, pace: 0.98 },
      fields: {
        round: ['{year}年第一批', '{year}年第二批', '{year}年第三批', '{year}年第四批'],
        unit: '工贸企业第{n}号',
        topic: ['消防', '有限空间', '粉尘涉爆', '用电安全'],
        problems: { from: 1, to: 6 },
        rectified: { shareOf: 'problems', from: 0.9, to: 1 },
      },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-20', '11-18'],
      fields: {
        subject: ['群众对应急工作满意度', '受检企业满意度'],
        method: ['phone', 'online'],
        issued: '500',
        returned: { from: 462, to: 486 },
        satisfied: { shareOf: 'returned', from: 0.9, to: 0.94 },
      },
    },
  ],
  stands: 'returned',
};
