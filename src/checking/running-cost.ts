/** Projects that keep the office itself running: any department has them, and they serve nobody outside directly. */
export function isRunningCost(projectName: string): boolean {
  return /(人员|派遣|工资|薪酬|聘用|办公|运转|运行经费|公用|综合事务|综合业务|综合管理|物业|保洁|购置|维修|租赁|房租|租金|车辆|水电|取暖|食堂|退休|抚恤|工会|党建|党组织|离退|遗属|劳务|后勤|档案|审计|法律顾问|质保金|尾款|保密)/.test(
    projectName,
  );
}
