import type { Line } from '../../captions.ts';
import type { FormDraft } from '../../form-draft.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { NAME, type NamedDepartment } from './named-department.ts';

/** 发布机构 and the like on the page of a web site. */
const PUBLISHERS = '发布机构|发布单位|发文单位|发文机关|发布机关';
const PUBLISHER = new RegExp(
  `(?:${PUBLISHERS}|信息来源|来源)\\s*[:：|\\t ]+([\\u4e00-\\u9fff]{3,25}?)(?=[\\s|]|$|发布|日期|时间)`,
);
/** The author of a page where it is an office; other authors are people. */
const AUTHOR = /作者[:：]\s*([\u4e00-\u9fff]{2,20}(?:[局委办]|委员会|办公室|政府))(?=[\s|】\]]|$)/;
/** Whose part of a web site the page stands in: 首页 >> 部门信息公开 >> 某县交通运输局 >> 正文. */
const PATH = /首页.*[>＞»]\s*([\u4e00-\u9fff]{3,25})\s*[>＞»]+\s*正文\s*$/;
const PUBLISHER_LABEL = new RegExp(`^(?:${PUBLISHERS})$`);

/** The office that published the page. */
export function fromPublisher(lines: readonly Line[], all: readonly FormDraft[]): NamedDepartment | undefined {
  const printed = all.flatMap(({ further }) => further).find(({ label }) => PUBLISHER_LABEL.test(label));
  const told = lines.slice(0, 40).map(({ text, at }) => ({
    value: (PUBLISHER.exec(text) ?? AUTHOR.exec(text) ?? PATH.exec(text.trim()))?.[1] ?? '',
    at,
  }));
  const found = [...(printed ? [printed] : []), ...told].find(
    ({ value }) => NAME.test(value) && OFFICE.test(value) && !/财政局$/.test(value),
  );
  return found && { department: { name: found.value }, at: found.at };
}
