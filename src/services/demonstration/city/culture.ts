import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const culture: DemonstrationDepartment = {
  unit: '222001',
  name: '文化和旅游局',
  account: 'wenlv',
  duties: '负责公共文化服务、文物和非物质文化遗产保护、旅游业发展。',
  goal: '让群众就近享受文化服务。全年举办群众文化活动不少于160场，新购图书不少于8000册。',
  divisions: [
    { title: '公共文化', goal: '活动办到村和社区。', targets: ['举办群众文化活动 不少于160场'] },
    { title: '全民阅读', goal: '更新图书，流动服务。', targets: ['新购图书 不少于8000册'] },
  ],
  projects: [
    {
      name: '群众文化活动经费',
      amounts: ['92', '98'],
      purpose: '用于送戏下乡、展览、讲座和群众文艺辅导。',
      goals: ['1.举办群众文化活动160场，参加群众2.4万人次。'],
      lines: [
        '产出|数量|举办群众文化活动场次|≥160场|≥150场|当年举办的演出、展览、讲座|公共文化服务目录',
        '产出|数量|群众文化活动参加人次|≥2.4万人次|≥2.2万人次|各场参加人数之和|公共文化服务目录',
        '产出|质量|活动按计划举办率|≥95%|≥95%|按月计划举办场次占比|年度活动计划',
        '产出|成本|文化活动支出|≤98万元|≤92万元|项目全部支出|部门预算批复',
        '效益|社会效益|群众文艺团队数量|≥68支|≥64支|登记在册并活动的团队|文化馆登记',
        '满意度|服务对象满意度|群众满意度|≥93%|≥92%|现场问卷，样本不少于400份|满意度调查方案',
      ],
      spent: [0.98, 1.01],
    },
    {
      name: '图书购置和流动服务',
      amounts: ['70', '74'],
      purpose: '用于图书购置、流动图书车运行和阅读推广。',
      goals: ['1.新购图书8000册，流动服务进村。'],
      lines: [
        '产出|数量|新购图书册数|≥8000册|≥7500册|验收入库的纸质图书|政府采购计划',
        '产出|质量|新购图书验收合格率|≥98%|≥98%|合格册数占到货册数的比例|采购合同',
        '产出|成本|图书购置支出|≤74万元|≤70万元|项目全部支出|部门预算批复',
        '效益|社会效益|图书馆年接待读者|≥18万人次|≥17万人次|门禁计数|上年实际17.6万人次',
        '满意度|服务对象满意度|读者满意度|≥95%|≥95%|馆内问卷|满意度调查方案',
      ],
      spent: [0.97, 0.94],
    },
  ],
  series: [
    {
      ledger: 'activity',
      ...{ last: 156, year: 160, pace: 1.03 },
      fields: {
        kind: ['community', 'lecture', 'community', 'contest'],
        topic: ['送戏下乡', '非遗讲座', '广场舞展演', '少儿书法比赛', '书画展览'],
        place: ['文化馆小剧场', '柳林镇文化站', '双沟镇广场', '东关社区', '市图书馆', '青石镇文化站'],
        headcount: { from: 110, to: 190 },
        cost: { from: 3000, to: 7000 },
      },
    },
    {
      ledger: 'purchase',
      ...{ last: 4, year: 4 },
      on: ['03-20', '06-10', '09-12', '11-05'],
      fields: {
        number: 'TS{year}-{n}',
        item: ['少儿图书', '文学图书', '农技图书', '社科图书'],
        quantity: { from: 1900, to: 2200 },
        unit: '册',
        accepted: { shareOf: 'quantity', from: 0.985, to: 1 },
        acceptedOn: { daysLater: [8, 20] },
        price: '34',
        amount: { from: 64000, to: 74000 },
      },
    },
    {
      ledger: 'member',
      ...{ before: 62, last: 5, year: 5 },
      fields: { name: '群众文艺团队第{year}-{n}号', kind: 'unit' },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-20', '11-18'],
      fields: {
        subject: ['群众满意度', '读者满意度'],
        method: ['paper', 'online'],
        issued: '430',
        returned: { from: 402, to: 420 },
        satisfied: { shareOf: 'returned', from: 0.94, to: 0.97 },
      },
    },
  ],
  stands: 'approved',
  monitoring: 'approved',
};
