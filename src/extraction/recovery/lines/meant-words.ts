import type { Block } from '../../../model/document.ts';
import { POINTS_AT_END } from '../../lexicon/class-points.ts';
import { asMeant, classNear } from '../../lexicon/misread.ts';
import { columnFieldOf, isCaption, isClassName, labelIn } from '../vocabulary.ts';
import { withTexts } from './line-texts.ts';

/** A character that may have been misread, and is no word of its own: 直接, 第一, 工作日. */
const MAY_BE_MISREAD =
  /[佰什杯拒顼顷兀亓汲抬庋杈颈佗郎弥]|直(?![接属达观线至到])|第(?![一二三四五六七八九十\d])|(?<!工作)日(?=标|名)/g;
/** Shorter words are too often a part of others. */
const SHORTEST = 4;
const LONGEST = 10;

/** Points of a row, read as letters: "2370人IO质量指标". */
const LETTERS_FOR_TEN = /(?<=\d[%\p{Script=Han}]{0,2})[Il][O0](?=\p{Script=Han}|\d|$)/gu;
/** The same alone in a cell, on a line or between blanks: "1O". */
const LETTER_FOR_NOUGHT = /(?<=(?<![^\s|｜])\d)[Oo](?![^\s|｜])/g;

/**
 * The blocks with the headers, labels and classes as they are meant that recognition has misread by a character ("实施第位", "数量拒标"): no paper
 * prints such words. Names and values stay as they stand.
 */
export const withMeantWords = (blocks: readonly Block[]): readonly Block[] =>
  withTexts(blocks, (text) => meantWords(text).replace(LETTERS_FOR_TEN, '10').replace(LETTER_FOR_NOUGHT, '0'));

/** A word by itself in a cell, on a line or between blanks, its points behind it. */
const WORDS = /(?<![^\s|,，])[^\s|,，]{4,14}(?![^\s|,，])/g;
/** A word in front of what it heads within a line: "1.数最指标：", "；质量指际方面，", "数量拒标（10分）". */
const HEADING_WORDS = /(?<!\p{Script=Han})\p{Script=Han}{4,9}?(?=\s*(?:[：:。（(】—－-]|方面|完成情况|$))/gmu;
/** What may be a class whose last characters are misread or not; the classes of some forms (闽) end in 目标. */
const MAY_BE_CLASS = /指.?$|(?<!目)标$/;

/** A class with one of its characters misread, whatever is read for it. */
function classMeant(word: string): string {
  const name = word.replace(POINTS_AT_END, '');
  if (!MAY_BE_CLASS.test(name) || isKnown(name)) return word;
  const meant = classLike(name);
  return meant === undefined ? word : meant + word.slice(name.length);
}

function classLike(word: string): string | undefined {
  const alike = asMeant(word);
  return alike !== undefined && isWord(alike) ? alike : classNear(word);
}

/** Text that runs on holds more than one class. */
const RUNS_ON = /(?:数量|质量|时效|产出|效益|满意度|成本)指标.*(?:数量|质量|时效|产出|效益|满意度|成本)指标/s;
const LONGEST_CLASS = 9;
const HAN = /^\p{Script=Han}+$/u;

/** The same inside of text that runs on, at each place where a class may end. */
function classesMeant(text: string): string {
  if (!RUNS_ON.test(text)) return text;
  let made = text;
  for (const { index } of text.matchAll(/指标/g)) {
    const end = index + '指标'.length;
    for (let length = LONGEST_CLASS; length >= SHORTEST; length -= 1) {
      const word = made.slice(end - length, end);
      if (!HAN.test(word)) continue;
      if (isKnown(word)) break;
      const meant = classLike(word);
      if (meant === undefined) continue;
      made = made.slice(0, end - length) + meant + made.slice(end);
      break;
    }
  }
  return made;
}

function meantWords(text: string): string {
  let made = classesMeant(text.replace(WORDS, classMeant).replace(HEADING_WORDS, classMeant));
  for (const { index } of text.matchAll(MAY_BE_MISREAD)) made = wordMeantAt(made, index);
  return made;
}

/** The text with the longest word around a place as it is meant; the text itself where none is known. Its length stays. */
function wordMeantAt(text: string, at: number): string {
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    for (let from = Math.max(0, at - length + 1); from <= at; from += 1) {
      const word = text.slice(from, from + length);
      const meant = word.length === length ? asMeant(word) : undefined;
      if (meant !== undefined && isWord(meant) && labelIn(word) === undefined && !isClassName(word))
        return text.slice(0, from) + meant + text.slice(from + length);
    }
  }
  return text;
}

/** Whether a text is a header, a label or a class (数量指标, 项目产出). */
const isWord = (word: string): boolean =>
  (/^项目|指标$/.test(word) && isClassName(word)) || columnFieldOf(word) !== undefined || labelIn(word) !== undefined;

const isKnown = (word: string): boolean => isWord(word) || isCaption(word) === true;
