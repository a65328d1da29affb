import { foldWidth } from '../../base/fold-width.ts';

/** What sums up or carries over the rows of a sheet. */
const SUM =
  /^(?:[本当][年月季期日周页])?(?:合计|总计|小计|共计|累计|总数)(?:数|金额)?$|^(?:承前页|过次页|上年结转|期初余额|期末余额)$/;
/** Who made a sheet and what is remarked on it, below its rows. */
const SIGNED =
  /^(?:制表|填表|填报|统计|审核|复核|负责|经办|主管|领导)(?:人|单位|日期|签字)?[:：]|^(?:备注|说明|注)\d?[:：]/;

/** Whether a row closes the sheet or sums rows up, by one of its texts; such a row is no record, whatever else stands in it. */
export function closesSheet(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const plain = foldWidth(text).replace(/\s/g, '');
    return SUM.test(plain.replace(/:$/, '')) || SIGNED.test(plain);
  });
}
