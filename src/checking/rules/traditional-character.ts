import { disclosure2016 } from '../../regulations/disclosure2016.ts';
import { CharacterSet } from '../character-set.ts';
import { onText } from '../draft.ts';
import { examplePlan, line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import type { Rule } from '../rule.ts';

/** Traditional forms and what is written for them on the mainland; only forms that are never right in simplified text. */
const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  '辦办 務务 實实 際际 產产 業业 發发 電电 網网 絡络 績绩 標标 額额 項项 費费 財财 會会 議议 區区 縣县 鎮镇 鄉乡 農农 們们 個个 國国 過过 進进 對对 為为 與与 學学 習习 關关 機机 構构 開开 門门 間间 時时 長长 達达 應应 處处 療疗 傳传 書书 圖图 經经 濟济 環环 護护 設设 備备 訓训 練练 語语 調调 調调 檢检 測测 驗验 質质 數数 據据 報报 導导 輿舆 論论 評评 單单 價价 歲岁 員员 團团 車车 輛辆 運运 點点 認认 識识 證证 責责 貢贡 獻献 續续 級级 統统 計计 劃划 規规 範范 結结 終终 總总 體体 館馆 藝艺 術术 樣样 條条 還还 動动 勞劳 務务 協协 導导 養养 糧粮 優优 補补 貼贴 資资 購购 買买 賣卖 貨货 預预 買买 歷历 師师 醫医 藥药 廠厂 廣广 東东 濕湿 濱滨 漢汉 漁渔 灣湾 營营 爭争 獎奖 狀状 異异 當当 種种 積积 穩稳 築筑 簡简 紀纪 約约 組组 維维 編编 聯联 職职 號号 衛卫 見见 視视 親亲 觀观 觸触 記记 訪访 許许 試试 詳详 請请 課课 談谈 講讲 讀读 變变 讓让 負负 貧贫 賽赛 趕赶 軍军 軟软 較较 載载 輔辅 輕轻 轉转 農农 連连 週周 遊游 遠远 適适 選选 邊边 鄰邻 鐵铁 錄录 鏈链 長长 閱阅 隊队 階阶 隨随 難难 雙双 離离 電电 靜静 頁页 順顺 須须 領领 頭头 題题 類类 顧顾 風风 飛飞 飲饮 餘余 駐驻 驅驱 魚鱼 點点 黨党 齊齐'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);
const TRADITIONAL = new CharacterSet(Object.keys(SIMPLIFIED));

/** A single traditional form in simplified text is a typing slip or a misread scan. A paper written in traditional characters throughout is left alone. */
export const traditionalCharacter: Rule = {
  id: 'traditional-character',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '简体文本中夹杂繁体字', en: 'Traditional character in simplified text' },
  severity: 'hint',
  cites: [disclosure2016.content],
  explanation: {
    zh: '公开文本用规范汉字。夹杂的个别繁体字多为输入或扫描识别错误；通篇繁体的不提出。',
    en: 'Single traditional forms in simplified text are slips of typing or of scanning; a paper in traditional script throughout passes.',
  },
  *check(plan) {
    const pieces = textsOf(plan);
    const found = pieces.flatMap((piece) => {
      const index = TRADITIONAL.firstIn(piece.text);
      return index < 0 ? [] : [{ piece, letter: piece.text.charAt(index), index }];
    });
    if (found.length > Math.max(3, pieces.length / 4)) return;
    for (const { piece, letter, index } of found) {
      const words = shorten(piece.text.slice(Math.max(0, index - 4), index + 5));
      yield onText(piece, letter, {
        message: {
          zh: `「${words}」中的「${letter}」是繁体字，应为“${SIMPLIFIED[letter] ?? ''}”。`,
          en: `“${letter}” in “${words}” is a traditional form of “${SIMPLIFIED[letter] ?? ''}”.`,
        },
        remedy: {
          zh: '改为规范简体字；扫描件请与原件核对。',
          en: 'Write the simplified form; compare scans with the original.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '通篇繁体',
        plan: examplePlan({ safeguards: ['制定資金辦法。', '加強養護。', '組織檢查。', '總結經驗。', '調整預算。'] }),
      },
      { name: '简体', plan: examplePlan({ safeguards: ['制定资金管理办法。'] }) },
      { name: '没有文字', plan: examplePlan() },
    ],
    reject: [
      {
        name: '办法写成辦法',
        plan: examplePlan({ safeguards: ['制定资金管理辦法、养护制度。', '加强巡查。'] }),
        findings: 1,
      },
      { name: '名称中的繁体', plan: planWith(line('质量指标', '养護合格率', '≥95%')), findings: 1 },
    ],
  },
};
