/**
 * Units that targets are counted in. A unit that stands here may be followed by other words ("3次培训", "24小时内处置"); any other
 * short word behind a number is taken as a unit only when nothing follows it.
 */
const UNITS: ReadonlySet<string> = new Set(
  `% ‰ ％ 百分比 百分点 个百分点 个千分点
  元 千元 万元 百万元 亿元 角 美元 万美元 亿美元 欧元 港元 万欧元 块
  人 人次 人天 人日 名 位 户 户次 头次 家 家次 户数 人数 对 头 只 羽 尾 匹 口 株 棵 苗 粒
  个 次 场 场次 期 批 批次 篇 条 件 件次 件套 起 宗 例 份 册 册次 本 部 顶 卷 张 幅 幢 栋 座 处 所 间 套 台 台套 台次 辆 辆次 艘 架 门 盏 根 块 面 片 段 道 条次
  项 项次 类 种 种次 款 级 分 星 届 轮 遍 趟 车次 班 班次 课时 学时 节 节课 堂 组 队 支 点 站 网 路 线 回 回合 步 单 票 字 万字 页 帧 集 首 集 档 宗地 孔 眼 井 口井 床 张床 席 座席 桌 桶 箱 袋 盒 瓶 包 枚 颗 把 扇 樘 樘次 盆
  年 个月 月 季度 个季度 季 周 天 日 h 小时 个小时 工作日 个工作日 分钟 秒 毫秒 学年 学期 年度 昼夜 旬 星期 个星期 工日 日历天 点钟
  村 个村 镇 乡 县 市 区 社区 学校 校 所学校 企业 家企业 项目 平台
  米 千米 公里 里 厘米 公分 毫米 纳米 微米 m km cm mm ㎜ ㎝ ㎞ 延米 延长米 海里 延长公里 车道公里 平方米 平方 平米 ㎡ m² m2 平方公里 平方千米 k㎡ km² km2 公顷 亩 亩次 顷 立方米 立方 方 m³ m3 ㎥ 立方千米 万方
  吨 t 千克 公斤 斤 克 kg g mg 毫克 微克 升 毫升 L ml 标准煤 吨标准煤 吨标煤
  度 ℃ 摄氏度 千瓦 千瓦时 kW kWh 兆瓦 MW 千伏 kV 千伏安 伏 安 瓦 瓦时 赫兹 兆 MB GB TB KB G T M Mbps 兆比特 分贝 dB
  倍 成 折 分之 系数 标准箱 人公里 吨公里 车公里 架次 航次 人份 剂 剂次 针 针次 支次 例次 床日 床位 人月 人年`
    .split(/\s+/)
    .filter((unit) => unit !== ''),
);

const LONGEST = 6;

/** Units that stand for the same: what is printed as 百分比 is compared and scored as "%". */
const SAME: ReadonlyMap<string, string> = new Map([
  ['百分比', '%'],
  ['﹪', '%'],
]);

/** Count words that Chinese numerals are read before ("三场", "两次"); others would read 一般 or 一流 as numbers. */
const COUNT_WORDS =
  /^(?:个工作日|工作日|个小时|小时|个月|个|人次|人|名|位|户|家|次|场次|场|期|批次|篇|条|件|起|份|册|本|部|台|套|辆|座|处|所|间|项|天|日|年|周|月|分钟|公里|厘米|公分|毫米|米|亩|公顷|公斤|万元|亿元|元|吨|支|张|块|遍|轮|例|站|幢|栋|[成倍](?=$|及?以[上下内]|左右))/;

/** The longest known unit a text begins with, or ""; Latin letters are no unit in the middle of a word ("min" is not "m"). */
export function knownUnitAt(text: string): string {
  for (let length = Math.min(LONGEST, text.length); length > 0; length -= 1) {
    const start = text.slice(0, length);
    if (UNITS.has(start) && !/[A-Za-z]{2}/.test(text.slice(length - 1, length + 1))) return start;
  }
  return '';
}

/** The unit as targets carry it. */
export function normalUnit(unit: string): string {
  return SAME.get(unit) ?? unit;
}

/** Whether a text begins with a word that things are counted with. */
export function startsWithCountWord(text: string): boolean {
  return COUNT_WORDS.test(text);
}
