const COST_OF_ONE =
  /人均|户均|亩均|生均|次均|均(?:成本|费用|补助)|平均|单位成本|单价|每[人户次件亩天个项期场公平吨]|标准$/;

/** Whether the name of an indicator is that of a cost for one of something (人均培训成本): it does not add up over the year. */
export const isCostOfOne = (name: string): boolean => COST_OF_ONE.test(name);
