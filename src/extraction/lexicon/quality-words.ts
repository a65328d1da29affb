/** What qualitative targets say becomes of something, or in what state it is to be. A pattern, as the others here; some texts know more words. */
export const QUALITY_WORDS =
  '提升|提高|增强|增长|改善|优化|增加|降低|下降|减少|减轻|完善|完备|健全|稳定|加强|保障|良好|好转|缓解|延长|扩大|巩固|规范|畅通|达标|合格|满意';

/** To what degree. */
export const QUALITY_DEGREES =
  '显著|明显|有效|持续|不断|逐步|逐年|进一步|长期|稳步|有所|得到|较为|基本|保持|更加|日益|大幅';

/** The three grades in which the national form says what was reached of a target in words. */
export const REACHED_GRADES = '(?:部分|未)?达成(?:年度|预期)指标(?:并具有一定效果|且效果较差)?';
