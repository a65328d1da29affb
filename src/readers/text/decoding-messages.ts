import type { Message } from '../../model/message.ts';
import type { DecodedText } from './decode-text.ts';

/** What the reader of a file has to know about its encoding: nothing, unless characters were lost. */
export function decodingMessages({ encoding, damaged }: DecodedText): Message[] {
  if (damaged === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'characters-undecodable',
      text: {
        zh: `文件按 ${encoding.toUpperCase()} 编码读取，有 ${damaged} 处无法识别，显示为“�”。请核对这些位置，或用 UTF-8 编码另存后重试。`,
        en: `Read as ${encoding.toUpperCase()}, but ${damaged} places are not valid there and show as "�". Please compare these places, or save the file as UTF-8 and try again.`,
      },
    },
  ];
}
