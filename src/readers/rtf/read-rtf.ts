import type { Message } from '../../model/message.ts';
import { BodySink } from '../flow/flow-sink.ts';
import { Omissions } from '../flow/omissions.ts';
import { type FlowReading, readFlow } from '../flow/read-flow.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { RtfReader } from './rtf-reader.ts';

/**
 * The blocks of a Rich Text Format file (specification 1.9.1), in reading order, and what it shows as objects. As in docx, deleted revisions, hidden text,
 * footnotes, headers and footers are left out; list numbers are those the writer put in. Never throws for what is wrong with the file.
 */
export function readRtf(bytes: Uint8Array, limits: Limits): FlowReading {
  return readFlow((open, messages) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!/^\s*\{\\rtf/.test(buffer.toString('latin1', 0, 64))) throw notRtf();
    const body = open(new BodySink(limits, messages));
    const omissions = new Omissions();
    const reader = new RtfReader(buffer, body, limits, omissions);
    reader.read();
    if (reader.truncated) messages.push(truncated());
    messages.push(...omissions.messages());
  });
}

function notRtf(): ReaderFault {
  return new ReaderFault('rtf-not-rtf', {
    zh: '文件内容不是 RTF 格式。请确认上传的是原文件，或用 WPS、Word 打开后另存为 .docx。',
    en: 'The content is not Rich Text Format. Please check that this is the original file, or save it as .docx with WPS or Word.',
  });
}

function truncated(): Message {
  return {
    severity: 'warning',
    code: 'rtf-truncated',
    text: {
      zh: '文件不完整：在中途结束，只读取了前面的部分。请重新取得完整的文件。',
      en: 'The file is incomplete: it ends in the middle, and only what stands before was read. Please get the whole file again.',
    },
  };
}
