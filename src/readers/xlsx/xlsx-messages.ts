import type { Message } from '../../model/message.ts';

/** A sheet that is no table: a chart or dialog (info), or one whose part the file lacks (warning). */
export function unreadSheetMessage(sheet: string, kind: string | undefined): Message {
  const at = { sheet };
  if (kind === undefined) {
    return {
      severity: 'warning',
      code: 'sheet-missing',
      text: {
        zh: `工作表“${sheet}”的内容在文件中缺失，没有读取。请用 WPS 或 Excel 打开后另存一次。`,
        en: `The content of the sheet "${sheet}" is missing from the file. Please open and save it again with WPS or Excel.`,
      },
      at,
    };
  }
  return {
    severity: 'info',
    code: 'sheet-without-cells',
    text: {
      zh: `工作表“${sheet}”是图表或对话框，没有单元格，没有读取。`,
      en: `The sheet "${sheet}" is a chart or dialog without cells; it was not read.`,
    },
    at,
  };
}

/** Formulas whose result the file does not hold: they are read as empty. */
export function uncalculatedMessage(sheet: string, count: number): Message {
  return {
    severity: 'warning',
    code: 'formula-without-result',
    text: {
      zh: `工作表“${sheet}”有 ${count} 个公式没有保存计算结果，按空白读取。请用 WPS 或 Excel 打开并保存一次。`,
      en: `${count} formulas on the sheet "${sheet}" have no stored result and read as empty. Please open and save it once with WPS or Excel.`,
    },
    at: { sheet },
  };
}

/** Formulas that are to be computed when the workbook is opened and hold nothing but zeros: what a person sees then is something else. */
export function notComputedMessage(sheet: string, count: number): Message {
  return {
    severity: 'warning',
    code: 'formula-not-computed',
    text: {
      zh: `工作表“${sheet}”有 ${count} 个公式，文件里的结果都是 0，多半还没有计算过，已按 0 读取。请用 WPS 或 Excel 打开并保存一次。`,
      en: `All ${count} formulas on the sheet "${sheet}" have 0 for a result; most likely nobody has computed them yet. They were read as 0; please open and save the file once with WPS or Excel.`,
    },
    at: { sheet },
  };
}

/** Words in text boxes over the sheets: they have no cell, so they are not read. */
export function drawingTextMessage(): Message {
  return {
    severity: 'warning',
    code: 'drawing-text-unread',
    text: {
      zh: '工作簿中有文本框，其中的文字没有读取。如属绩效内容，请写入单元格后再提交。',
      en: 'The workbook has text boxes whose words were not read. If they belong to the paper, please write them into cells and hand the file in again.',
    },
  };
}
