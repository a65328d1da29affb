import type { Bilingual } from './bilingual.ts';

/** What the program answers a shell with (sysexits where one fits). */
export const exitCodes = { ok: 0, fault: 1, findings: 2, usage: 64, config: 78 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Every operational error: its code, for ever, and how the two faces of the program answer it. */
export const operationalErrors = {
  usage: {
    exit: exitCodes.usage,
    status: 400,
    meaning: {
      zh: '命令行写得不对：选项、取值或参数',
      en: 'the command line is not understood: option, value or argument',
    },
  },
  unknown_command: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '没有这个命令', en: 'there is no such command' },
  },
  file_not_found: {
    exit: exitCodes.fault,
    status: 404,
    meaning: { zh: '找不到指定的文件或文件夹', en: 'a named file or folder does not exist' },
  },
  file_not_readable: {
    exit: exitCodes.fault,
    status: 422,
    meaning: {
      zh: '文件存在，但无法打开或内容不是所需的格式',
      en: 'a file exists but cannot be opened or is not of the needed kind',
    },
  },
  file_not_writable: {
    exit: exitCodes.fault,
    status: 500,
    meaning: {
      zh: '结果无法写入：权限不足、磁盘已满或路径无效',
      en: 'a result cannot be written: permissions, full disk, wrong path',
    },
  },
  no_files: {
    exit: exitCodes.usage,
    status: 400,
    meaning: { zh: '没有给出文件，或文件夹是空的', en: 'no files were named, or the folder is empty' },
  },
  plan_not_readable: {
    exit: exitCodes.fault,
    status: 422,
    meaning: {
      zh: '文件里读不出绩效计划，或 JSON 不是 mingji.plan/1',
      en: 'no plan can be read from the file, or the JSON is no mingji.plan/1',
    },
  },
  unknown_rule: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '没有这个编号的规则', en: 'there is no rule with this id' },
  },
  unknown_profile: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '没有这个规则口径', en: 'there is no such rule profile' },
  },
  unknown_line: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '计划里没有这条指标', en: 'the plan has no such line' },
  },
  unknown_form: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '没有这个编号的表样', en: 'there is no official form with this id' },
  },
  unknown_project: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '计划里没有这个项目', en: 'the plan has no such project' },
  },
  nothing_to_render: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '计划里没有这张表要填的内容', en: 'the plan holds nothing that this form is about' },
  },
  values_without_place: {
    exit: exitCodes.fault,
    status: 422,
    meaning: {
      zh: '有内容在所选表样中没有位置，而要求了 --strict',
      en: 'the chosen form has no place for some values, and --strict was asked for',
    },
  },
  configuration_invalid: {
    exit: exitCodes.config,
    status: 500,
    meaning: {
      zh: '配置文件有误：报错给出文件、行号和改法',
      en: 'the configuration is wrong: the message names file, line and remedy',
    },
  },
  data_folder_in_use: {
    exit: exitCodes.fault,
    status: 503,
    meaning: { zh: '数据目录正被另一个明绩进程使用', en: 'another Mingji process works on the data folder' },
  },
  database_programs_missing: {
    exit: exitCodes.config,
    status: 503,
    meaning: { zh: '找不到 PostgreSQL 程序', en: 'the programs of PostgreSQL are missing' },
  },
  database_not_startable: {
    exit: exitCodes.fault,
    status: 503,
    meaning: { zh: '内置数据库未能建立或启动', en: 'the embedded database could not be made or started' },
  },
  database_version_differs: {
    exit: exitCodes.config,
    status: 500,
    meaning: {
      zh: '数据由另一版本的 PostgreSQL 或明绩建立',
      en: 'the data were made by another version of PostgreSQL or of Mingji',
    },
  },
  database_unreachable: {
    exit: exitCodes.fault,
    status: 503,
    meaning: { zh: '连接不上 DATABASE_URL 指定的数据库', en: 'the database of DATABASE_URL cannot be reached' },
  },
  database_too_old: {
    exit: exitCodes.config,
    status: 500,
    meaning: { zh: '数据库服务器版本过低', en: 'the database server is too old' },
  },
  period_closed: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '期间已结账', en: 'the period is closed' },
  },
  record_not_found: {
    exit: exitCodes.fault,
    status: 404,
    meaning: { zh: '没有这条台账记录', en: 'there is no such record' },
  },
  record_changed: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '记录已被他人更正', en: 'somebody else has corrected the record meanwhile' },
  },
  import_not_found: {
    exit: exitCodes.fault,
    status: 404,
    meaning: { zh: '没有这次导入，或已撤销', en: 'there is no such import, or it was undone' },
  },
  backup_invalid: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '备份文件损坏或不是明绩的备份', en: 'the backup is damaged or no backup of Mingji' },
  },
  restore_target_not_empty: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '恢复的目标不是空的', en: 'the place to restore into is not empty' },
  },
  log_invalid: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '日志或证明不能通过验证', en: 'the log or proof does not verify' },
  },
} as const satisfies Record<string, { exit: ExitCode; status: number; meaning: Bilingual }>;

export type OperationalErrorCode = keyof typeof operationalErrors;

/** Something outside the program is not as it has to be: a missing file, a wrong option. Says where, what, why and what to do. */
export class OperationalError extends Error {
  readonly code: OperationalErrorCode;
  readonly text: Bilingual;

  constructor(code: OperationalErrorCode, text: Bilingual) {
    super(`${code}: ${text.en}`);
    this.name = 'OperationalError';
    this.code = code;
    this.text = text;
  }
}
