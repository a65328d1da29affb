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
  database_upgrade_failed: {
    exit: exitCodes.fault,
    status: 500,
    meaning: {
      zh: '较旧 PostgreSQL 的数据没有升级成功，原来的数据没有改动',
      en: 'the data of an older PostgreSQL were not upgraded and are as they were',
    },
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
  record_invalid: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '记录的内容有误，逐栏说明', en: 'a record is wrong: every field is named' },
  },
  record_changed: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '记录已被他人更正', en: 'somebody else has corrected the record meanwhile' },
  },
  unknown_ledger: {
    exit: exitCodes.usage,
    status: 404,
    meaning: { zh: '没有这个台账', en: 'there is no such ledger' },
  },
  ledger_invalid: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '自定义台账的定义有误', en: 'the definition of a ledger is wrong' },
  },
  measure_invalid: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '取值方法的写法有误', en: 'a declared measure is wrong' },
  },
  import_refused: {
    exit: exitCodes.fault,
    status: 422,
    meaning: {
      zh: '文件不能导入台账：没有可用的表',
      en: 'the file cannot be imported: it holds no table of the ledger',
    },
  },
  exhibit_refused: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '佐证文件的类型或大小不被接受', en: 'an exhibit is of a kind or size that is not taken' },
  },
  import_not_found: {
    exit: exitCodes.fault,
    status: 404,
    meaning: { zh: '没有这次导入，或已撤销', en: 'there is no such import, or it was undone' },
  },
  import_step_not_possible: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '这次导入已写入、已放弃或还在处理', en: 'the import was taken in, given up, or is being worked on' },
  },
  export_too_large: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '记录太多，不能导出成一个工作簿', en: 'too many records for one workbook' },
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
  request_invalid: {
    exit: exitCodes.fault,
    status: 400,
    meaning: {
      zh: '请求的参数或内容不符合接口要求',
      en: 'the request does not have the form that the interface asks for',
    },
  },
  not_signed_in: {
    exit: exitCodes.fault,
    status: 401,
    meaning: { zh: '尚未登录，或登录已失效', en: 'nobody is signed in, or the session has ended' },
  },
  credentials_wrong: {
    exit: exitCodes.fault,
    status: 401,
    meaning: { zh: '帐号、口令或动态码不对', en: 'account, password or code is wrong' },
  },
  second_factor_needed: {
    exit: exitCodes.fault,
    status: 401,
    meaning: { zh: '这个帐号需要动态码', en: 'the account asks for a one-time code' },
  },
  account_locked: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '帐号因连续输错口令被锁定', en: 'the account is locked after wrong passwords' },
  },
  first_password_over: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '管理员给的初始口令已过有效期', en: 'the password that an administrator gave is no longer valid' },
  },
  token_invalid: {
    exit: exitCodes.fault,
    status: 401,
    meaning: { zh: '接口令牌无效、已过期或已停用', en: 'the API token is not known, over or revoked' },
  },
  not_allowed: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '当前帐号没有这项权限', en: 'the account may not do this' },
  },
  password_change_needed: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '须先修改初始口令', en: 'the first password has to be changed before anything else' },
  },
  cross_site_request: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '请求来自其他网站，已拒绝', en: 'the request comes from another site and was refused' },
  },
  four_eyes: {
    exit: exitCodes.fault,
    status: 403,
    meaning: { zh: '不能审核自己提交或审核过的计划', en: 'nobody reviews what they submitted or endorsed themselves' },
  },
  resource_not_found: {
    exit: exitCodes.fault,
    status: 404,
    meaning: { zh: '没有这项内容，或无权查看', en: 'there is no such thing, or it is not yours to see' },
  },
  set_up_already: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '系统已完成初始设置', en: 'the installation has been set up already' },
  },
  set_up_needed: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '系统尚未完成初始设置', en: 'the installation has not been set up yet' },
  },
  already_exists: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '同名或同编码的内容已经存在', en: 'something with this name or code exists already' },
  },
  office_in_use: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '单位仍有帐号或下级单位，不能停用', en: 'the office still has accounts or offices below it' },
  },
  role_exclusive: {
    exit: exitCodes.fault,
    status: 409,
    meaning: {
      zh: '管理员与业务角色、三类管理员之间互斥',
      en: 'administrators and business roles exclude one another',
    },
  },
  step_not_possible: {
    exit: exitCodes.fault,
    status: 409,
    meaning: { zh: '计划当前所处环节不能进行这一步', en: 'the plan cannot take this step from where it stands' },
  },
  changed_meanwhile: {
    exit: exitCodes.fault,
    status: 412,
    meaning: { zh: '内容已被他人修改', en: 'somebody else has changed it meanwhile' },
  },
  body_too_large: {
    exit: exitCodes.fault,
    status: 413,
    meaning: { zh: '提交的内容超过大小上限', en: 'the request is larger than allowed' },
  },
  media_type_not_supported: {
    exit: exitCodes.fault,
    status: 415,
    meaning: { zh: '提交内容的类型不受支持', en: 'the request has a media type that is not taken here' },
  },
  password_too_weak: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '口令不符合规则', en: 'the password does not keep the rules' },
  },
  idempotency_key_reused: {
    exit: exitCodes.fault,
    status: 422,
    meaning: { zh: '同一个幂等键用于了不同的请求', en: 'one idempotency key was used for different requests' },
  },
  plan_not_approved: {
    exit: exitCodes.fault,
    status: 409,
    meaning: {
      zh: '计划尚未批复，不能监控、自评或公开',
      en: 'a plan has to be approved before it is monitored, evaluated or published',
    },
  },
  filing_incomplete: {
    exit: exitCodes.fault,
    status: 409,
    meaning: {
      zh: '监控表或自评表还缺实际值、档次或必填的原因，不能提交',
      en: 'a monitoring or self-evaluation lacks a value, a tier or a mandatory reason and cannot be handed in',
    },
  },
  precondition_needed: {
    exit: exitCodes.fault,
    status: 428,
    meaning: { zh: '修改时须带上 If-Match', en: 'a change has to say which state it starts from (If-Match)' },
  },
  rate_limited: { exit: exitCodes.fault, status: 429, meaning: { zh: '请求过于频繁', en: 'too many requests' } },
  server_fault: { exit: exitCodes.fault, status: 500, meaning: { zh: '服务器内部错误', en: 'the server failed' } },
  address_not_usable: {
    exit: exitCodes.config,
    status: 500,
    meaning: { zh: '地址或端口不能使用', en: 'the address or port cannot be used' },
  },
  shutting_down: {
    exit: exitCodes.fault,
    status: 503,
    meaning: { zh: '服务正在停止或尚未就绪', en: 'the server is stopping or not ready yet' },
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

/** One thing wrong with what was handed in: the field or part, and why in both languages. */
export interface InputFault {
  readonly at: string;
  readonly text: Bilingual;
}

/** An operational error about something that people filled in: with every fault and its place, so that each can be shown where it belongs. */
export class FaultyInput extends OperationalError {
  readonly faults: readonly InputFault[];

  constructor(code: OperationalErrorCode, text: Bilingual, faults: readonly InputFault[]) {
    super(code, text);
    this.faults = faults;
  }
}
