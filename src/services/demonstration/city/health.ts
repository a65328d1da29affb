import type { DemonstrationDepartment } from '../demonstration-department.ts';

export const health: DemonstrationDepartment = {
  unit: '224001',
  name: '卫生健康委员会',
  account: 'weijian',
  duties: '负责公共卫生、基层医疗服务、妇幼健康和卫生监督。',
  goal: '提高基层医疗服务能力。全年健康教育讲座不少于96场，家庭医生团队随访不少于1.6万人次。',
  divisions: [
    { title: '健康教育', goal: '讲座进社区、进学校。', targets: ['健康教育讲座 不少于96场'] },
    { title: '基层能力', goal: '培训乡村医生。', targets: ['乡村医生培训 不少于600人次'] },
  ],
  projects: [
    {
      name: '健康教育和促进',
      amounts: ['46', '50'],
      purpose: '用于健康讲座、宣传资料和健康主题活动。',
      goals: ['1.举办讲座96场，参加群众5800人次。'],
      lines: [
        '产出|数量|举办健康讲座场次|≥96场|≥90场|进社区、学校、企业的讲座|基本公共卫生服务规范',
        '产出|数量|讲座活动参加人次|≥5800人次|≥5400人次|各场参加人数之和|基本公共卫生服务规范',
        '产出|成本|健康教育支出|≤50万元|≤46万元|项目全部支出|部门预算批复',
        '效益|社会效益|居民健康素养水平|≥31%|≥29%|抽样监测|健康素养监测报告',
        '满意度|服务对象满意度|参加群众满意度|≥94%|≥94%|现场问卷|满意度调查方案',
      ],
      spent: [0.96, 0.98],
    },
    {
      name: '乡村医生培训和设备更新',
      amounts: ['110', '118'],
      purpose: '用于乡村医生培训和卫生室设备更新。',
      goals: ['1.培训乡村医生600人次。', '2.更新设备42台。'],
      lines: [
        '产出|数量|乡村医生培训人次|≥600人次|≥560人次|各期实到人数之和|乡村医生培训规划',
        '产出|数量|更新设备数量|≥42台|≥38台|验收合格的设备|政府采购计划',
        '产出|质量|设备验收合格率|=100%|=100%|验收合格台数占采购台数的比例|采购合同',
        '产出|时效|设备配送到位时间|9月30日前|9月30日前|全部卫生室到位|采购合同',
        '产出|成本|设备和培训支出|≤118万元|≤110万元|项目全部支出|部门预算批复',
        '效益|社会效益|村卫生室标准化率|≥90%|≥86%|达标卫生室占比|上年实际87%',
        '满意度|服务对象满意度|乡村医生满意度|≥93%|≥93%|网络问卷|满意度调查方案',
      ],
      spent: [0.99, 0.88],
    },
  ],
  series: [
    {
      ledger: 'activity',
      ...{ last: 94, year: 96, pace: 1 },
      fields: {
        kind: 'lecture',
        topic: ['高血压防治讲座', '糖尿病饮食讲座', '青少年近视防控讲座', '急救技能讲座', '妇幼保健讲座'],
        place: ['朝阳社区', '沿河社区', '市第一中学', '清岚机械厂', '柳林镇卫生院', '双沟镇卫生院'],
        headcount: { from: 48, to: 78 },
        cost: { from: 500, to: 1200 },
      },
    },
    {
      ledger: 'training',
      ...{ last: 9, year: 12, pace: 0.92 },
      fields: {
        kind: 'training',
        topic: ['慢病管理培训（{n}）', '合理用药培训（{n}）', '院前急救培训（{n}）'],
        attendees: { from: 45, to: 56 },
        passed: { shareOf: 'attendees', from: 0.95, to: 1 },
        place: '市卫生进修学校',
        cost: { from: 9000, to: 13000 },
      },
    },
    {
      ledger: 'purchase',
      ...{ last: 3, year: 3 },
      on: ['05-16', '07-11', '09-05'],
      fields: {
        number: 'WJ{year}-{n}',
        item: ['心电图机', '血糖仪', '电子血压计'],
        quantity: '14',
        unit: '台',
        accepted: '14',
        acceptedOn: { daysLater: [10, 25] },
        price: { from: 3000, to: 9000 },
        amount: { from: 42000, to: 126000 },
      },
    },
    {
      ledger: 'survey',
      ...{ last: 2, year: 2 },
      on: ['06-20', '11-18'],
      fields: {
        subject: ['参加群众满意度', '乡村医生满意度'],
        method: 'online',
        issued: '380',
        returned: { from: 352, to: 372 },
        satisfied: { shareOf: 'returned', from: 0.94, to: 0.97 },
      },
    },
  ],
  stands: 'department-review',
};
