import { messages } from './messages.ts';

/** Words that every page uses. */
export const common = messages({
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  /** Between the things of a list. */
  and: { zh: '、', en: ', ' },
  /** Between two statements on one line. */
  gap: { zh: '　', en: ' \u2003' },
  semicolon: { zh: '；', en: '; ' },
  ofYear: (year: number) => ({ zh: `${year} 年度`, en: `${year}` }),
  planLine: (year: number, state: string, version: number) => ({
    zh: `${year} 年度 · ${state} · 第 ${version} 版`,
    en: `${year} · ${state} · version ${version}`,
  }),
  inBrackets: (text: string) => ({ zh: `（${text}）`, en: ` (${text})` }),
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确定', en: 'OK' },
  close: { zh: '关闭', en: 'Close' },
  remove: { zh: '删除', en: 'Remove' },
  edit: { zh: '修改', en: 'Edit' },
  add: { zh: '新增', en: 'Add' },
  search: { zh: '查询', en: 'Search' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  download: { zh: '下载', en: 'Download' },
  upload: { zh: '上传', en: 'Upload' },
  retry: { zh: '重试', en: 'Try again' },
  more: { zh: '更多', en: 'More' },
  loading: { zh: '正在读取', en: 'Loading' },
  done: { zh: '已完成', en: 'Done' },
  saved: { zh: '已保存', en: 'Saved' },
  actions: { zh: '操作', en: 'Actions' },
  reason: { zh: '原因', en: 'Reason' },
  note: { zh: '说明（可不填）', en: 'Note (optional)' },
  reasonNeeded: { zh: '请写明原因', en: 'Give the reason' },
  required: { zh: '必填', en: 'Required' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
});
