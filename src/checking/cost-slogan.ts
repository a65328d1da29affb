const SLOGAN =
  /(不断|进一步|严格|合理|有效|大力|切实|努力|力争|尽量|最大限度|厉行|加强|持续|逐步|科学)(地)?(降低|提高|控制|节约|压减|压缩|减少|规范|管理|使用|执行|安排|节俭|优化)|勤俭|(提高|提升|改善|增强).*(效能|效益|效率|水平|能力|环境|面貌)/;

/** Whether the name of a cost indicator is an appeal (严格控制成本) or an improvement, and names no cost. */
export const isCostSlogan = (name: string): boolean => SLOGAN.test(name) && !/(率|金额|成本额|数额)$/.test(name);
