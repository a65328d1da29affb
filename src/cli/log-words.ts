import type { Bilingual } from '../base/bilingual.ts';
import type { CheckedProof } from '../services/log/check-proof-file.ts';
import type { LogVerdict } from '../services/log/log-verdict.ts';

type Fault = LogVerdict['faults'][number]['what'];
type Why = Extract<CheckedProof['verdict'], { readonly kind: 'refuted' }>['why'];

const FAULTS: Readonly<Record<Fault, Bilingual>> = {
  'checkpoint-invalid': { zh: '检查点的签名不对', en: 'the checkpoint is not signed by this key' },
  'file-missing': { zh: '缺少文件', en: 'the file is missing' },
  'bundle-damaged': { zh: '条目文件损坏', en: 'the file of entries is damaged' },
  'entry-damaged': { zh: '条目不是规范的写法', en: 'the entry is not in its canonical writing' },
  'tile-differs': { zh: '散列文件与条目不符', en: 'the file of hashes does not follow from the entries' },
  'root-differs': { zh: '条目推不出检查点所签的根', en: 'the entries do not lead to the signed root' },
  'history-rewritten': {
    zh: '不是以前那个检查点的延续：历史被改写',
    en: 'does not continue the earlier checkpoint: history was rewritten',
  },
  'content-differs': { zh: '内容与登记时不符', en: 'does not say what it said when it was accepted' },
  'row-missing': { zh: '数据库中缺少日志所记的内容', en: 'the row that the log vouches for is missing' },
  'entry-missing': { zh: '日志中没有对应的条目', en: 'the log has no entry for it' },
  'entries-differ': {
    zh: '数据库中的日志条目与已签名的不符',
    en: "the database's entries differ from the signed ones",
  },
};

const REFUTED: Readonly<Record<Why, Bilingual>> = {
  'checkpoint-invalid': { zh: '检查点不是这个公钥签的', en: 'its checkpoint is not signed by this key' },
  'not-in-log': { zh: '条目不在检查点所签的日志里', en: 'the entry is not in the log that was signed' },
  'content-differs': { zh: '出示的内容与条目不符', en: 'the content shown is not what the entry was made from' },
};

/** What a fault of a log means, for a person. */
export function faultText(fault: Fault): Bilingual {
  return FAULTS[fault];
}

/** Why a proof does not hold, for a person. */
export function whyRefuted(why: Why): Bilingual {
  return REFUTED[why];
}
