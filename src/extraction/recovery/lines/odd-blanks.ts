/** The blanks that pdfs put around the numbers of a date: "12 月 20 日 前"; two months side by side are the values of two columns. */
const BLANK_IN_DATE =
  /(?<=\d) +(?=[年月日](?: |\d|[前底末]))|(?<=\d ?年) +(?=\d{1,2} ?月)|(?<=(?:\d ?|^)月) +(?=\d{1,2} ?日)|(?<=\d ?日[至到]) +(?=\d)|(?<=\d ?[年月日]) +(?=[前底末](?: |$))/g;
/** A blank before the colon of a label: "其中 :上级资金". */
const BLANK_IN_LABEL = /(?<=其中)[ \u3000]+(?=[:：])/g;
/** A blank in front of the number that templates give their lines: "指标 1：". */
const BLANK_IN_NUMBER = /(?<=(?:^|[ ★☆*])(?:指标|目标|任务)) +(?=\d{1,2} ?[:：、.])/g;

/** A line without blanks that set no words apart. */
export const withoutOddBlanks = (text: string): string =>
  text.replace(BLANK_IN_DATE, '').replace(BLANK_IN_LABEL, '').replace(BLANK_IN_NUMBER, '');
