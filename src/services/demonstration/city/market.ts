import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const market: DemonstrationDepartment = {
  unit: '226001',
  name: '市场监督管理局',
  account: 'shichang',
  duties: '负责食品、药品、特种设备和产品质量安全监管，保护消费者权益。',
  goal: '保障食品和特种设备安全。全年食品抽检不少于1800批次，特种设备检查不少于240家。',
  divisions: [
    { title: '食品安全', goal: '抽检覆盖主要食品类别。', targets: ['食品抽检 不少于1800批次'] },
    { title: '消费维权', goal: '投诉限时办结。', targets: ['投诉按期办结率 不低于98%'] },
  ],
  projects: [
    {
      name: '食品安全抽检',
      amounts: ['164', '172'],
      purpose: '用于食品抽样、检验和结果公示。',
      goals: ['1.抽检1800批次，不合格食品核查处置率100%。'],
      lines: [
        '产出|数量|食品抽检批次|≥1800批次|≥1700批次|出具检验报告的批次|食品抽检计划',
        '产出|质量|不合格食品核查处置率|=100%|=100%|已核查处置批次占不合格批次的比例|食品安全法',
        '产出|时效|抽检任务完成时间|11月30日前|11月30日前|全年任务|食品抽检计划',
        '产出|成本|食品抽检支出|≤172万元|≤164万元|项目全部支出|部门预算批复',
        '效益|社会效益|食品评价性抽检合格率|≥98%|≥98%|合格批次占评价性抽检批次的比例|上年实际98.3%',
        '满意度|服务对象满意度|消费者满意度|≥88%|≥88%|网络问卷，样本不少于500份|满意度调查方案',
      ],
      spent: [0.97, 0.93],
    },
    {
      name: '消费维权服务',
      amounts: ['34', '36'],
      purpose: '用于热线接听、调解和维权宣传。',
      goals: ['1.投诉咨询及时答复。', '2.举办宣传活动12场。'],
      lines: [
        '产出|数量|举办维权宣传活动|≥12场|≥12场|进市场、进社区的宣传活动|年度工作计划',
        '产出|质量|热线诉求答复率|=100%|=100%|已答复件数占受理件数的比例|热线办理规程',
        '产出|时效|诉求平均答复时间|≤48小时|≤60小时|受理至答复的平均时间|热线办理规程',
        '产出|成本|消费维权支出|≤36万元|≤34万元|项目全部支出|部门预算批复',
        '效益|社会效益|消费纠纷调解成功率|≥85%|≥84%|调解成功件数占调解件数的比例|上年实际84.6%',
        '满意度|服务对象满意度|投诉人满意度|≥85%|≥85%|电话回访|满意度调查方案',
      ],
      spent: [0.95, 0.96],
    },
  ],
  series: [
    {
      ledger: 'message',
      ...{ last: 290, year: 300, pace: 1.1 },
      fields: {
        number: '热线{year}-{n}',
        replied: { hoursLater: [4, 80], missing: 0.01 },
        category: ['enquiry', 'complaint', 'help', 'suggestion'],
        channel: ['hotline', 'website', 'hotline', 'visit'],
      },
    },
    {
      ledger: 'activity',
      ...{ last: 12, year: 12, pace: 1 },
      fields: {
        kind: 'publicity',
        topic: ['消费维权宣传活动', '食品安全宣传活动', '计量惠民宣传活动'],
        place: ['东关市场', '朝阳社区', '中心广场', '柳林镇集市'],
        headcount: { from: 120, to: 320 },
        cost: { from: 1500, to: 3200 },
      },
    },
    {
      ledger: 'tally',
      ...{ last: 4, year: 4 },
      on: ['03-31', '06-30', '09-30', '11-28'],
      fields: {
        what: '累计食品抽检批次',
        count: ['320', '860', '1390', '1812'],
        unit: '批次',
        source: '市食品检验所《抽检任务完成情况》（{year}年第{n}期）',
      },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-20', '11-18'],
      fields: {
        subject: ['消费者满意度', '投诉人满意度'],
        method: 'online',
        issued: '540',
        returned: { from: 498, to: 526 },
        satisfied: { shareOf: 'returned', from: 0.88, to: 0.92 },
      },
    },
  ],
  stands: 'drafting',
};
