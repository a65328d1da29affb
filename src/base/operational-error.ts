import type { Bilingual } from './bilingual.ts';

/** What the program answers a shell with (sysexits where one fits). */
export const exitCodes = { ok: 0, fault: 1, findings: 2, usage: 64, config: 78 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** How the two faces of the program answer an error, and what it means. */
interface OperationalAnswer {
  readonly exit: ExitCode;
  readonly status: number;
  readonly meaning: Bilingual;
}

const answer =
  (exit: ExitCode) =>
  (status: number, zh: string, en: string): OperationalAnswer => ({ exit, status, meaning: { zh, en } });
const [fault, usage, config] = [answer(exitCodes.fault), answer(exitCodes.usage), answer(exitCodes.config)];

/** Every operational error: its code, for ever, and the exit code and HTTP status that answer it. */
export const operationalErrors = {
  // Commands and the files and papers that they name.
  usage: usage(
    400,
    '命令行写得不对：选项、取值或参数',
    'the command line is not understood: option, value or argument',
  ),
  unknown_command: usage(404, '没有这个命令', 'there is no such command'),
  file_not_found: fault(404, '找不到指定的文件或文件夹', 'a named file or folder does not exist'),
  file_not_readable: fault(
    422,
    '文件存在，但无法打开或内容不是所需的格式',
    'a file exists but cannot be opened or is not of the needed kind',
  ),
  file_not_writable: fault(
    500,
    '结果无法写入：权限不足、磁盘已满或路径无效',
    'a result cannot be written: permissions, full disk, wrong path',
  ),
  no_files: usage(400, '没有给出文件，或文件夹是空的', 'no files were named, or the folder is empty'),
  plan_not_readable: fault(
    422,
    '文件里读不出绩效计划，或 JSON 不是 mingji.plan/1',
    'no plan can be read from the file, or the JSON is no mingji.plan/1',
  ),
  unknown_rule: usage(404, '没有这个编号的规则', 'there is no rule with this id'),
  unknown_profile: usage(404, '没有这个规则口径', 'there is no such rule profile'),
  unknown_line: usage(404, '计划里没有这条指标', 'the plan has no such line'),
  unknown_form: usage(404, '没有这个编号的表样', 'there is no official form with this id'),
  unknown_project: usage(404, '计划里没有这个项目', 'the plan has no such project'),
  nothing_to_render: fault(422, '计划里没有这张表要填的内容', 'the plan holds nothing that this form is about'),
  values_without_place: fault(
    422,
    '有内容在所选表样中没有位置，而要求了 --strict',
    'the chosen form has no place for some values, and --strict was asked for',
  ),
  // The installation and its database.
  configuration_invalid: config(
    500,
    '配置文件有误：报错给出文件、行号和改法',
    'the configuration is wrong: the message names file, line and remedy',
  ),
  data_folder_in_use: fault(503, '数据目录正被另一个明绩进程使用', 'another Mingji process works on the data folder'),
  database_programs_missing: config(503, '找不到 PostgreSQL 程序', 'the programs of PostgreSQL are missing'),
  database_not_startable: fault(503, '内置数据库未能建立或启动', 'the embedded database could not be made or started'),
  database_upgrade_failed: fault(
    500,
    '较旧 PostgreSQL 的数据没有升级成功，原来的数据没有改动',
    'the data of an older PostgreSQL were not upgraded and are as they were',
  ),
  database_version_differs: config(
    500,
    '数据由另一版本的 PostgreSQL 或明绩建立',
    'the data were made by another version of PostgreSQL or of Mingji',
  ),
  database_unreachable: fault(
    503,
    '连接不上 DATABASE_URL 指定的数据库',
    'the database of DATABASE_URL cannot be reached',
  ),
  database_too_old: config(500, '数据库服务器版本过低', 'the database server is too old'),
  // Ledgers, imports, backups and the log.
  period_closed: fault(409, '期间已结账', 'the period is closed'),
  record_not_found: fault(404, '没有这条台账记录', 'there is no such record'),
  record_invalid: fault(422, '记录的内容有误，逐栏说明', 'a record is wrong: every field is named'),
  record_changed: fault(409, '记录已被他人更正', 'somebody else has corrected the record meanwhile'),
  unknown_ledger: usage(404, '没有这个台账', 'there is no such ledger'),
  ledger_invalid: fault(422, '自定义台账的定义有误', 'the definition of a ledger is wrong'),
  measure_invalid: fault(422, '取值方法的写法有误', 'a declared measure is wrong'),
  sheet_unreadable: fault(422, '填好的表里没有可以填入的数', 'a filled sheet holds nothing that can be filled in'),
  import_refused: fault(
    422,
    '文件不能导入台账：没有可用的表',
    'the file cannot be imported: it holds no table of the ledger',
  ),
  exhibit_refused: fault(422, '佐证文件的类型或大小不被接受', 'an exhibit is of a kind or size that is not taken'),
  import_not_found: fault(404, '没有这次导入，或已撤销', 'there is no such import, or it was undone'),
  import_step_not_possible: fault(
    409,
    '这次导入已写入、已放弃或还在处理',
    'the import was taken in, given up, or is being worked on',
  ),
  export_too_large: fault(422, '记录太多，不能导出成一个工作簿', 'too many records for one workbook'),
  backup_invalid: fault(422, '备份文件损坏或不是明绩的备份', 'the backup is damaged or no backup of Mingji'),
  restore_target_not_empty: fault(409, '恢复的目标不是空的', 'the place to restore into is not empty'),
  log_invalid: fault(422, '日志或证明不能通过验证', 'the log or proof does not verify'),
  // Who asks the server, and for what.
  request_invalid: fault(
    400,
    '请求的参数或内容不符合接口要求',
    'the request does not have the form that the interface asks for',
  ),
  not_signed_in: fault(401, '尚未登录，或登录已失效', 'nobody is signed in, or the session has ended'),
  credentials_wrong: fault(401, '帐号、口令或动态码不对', 'account, password or code is wrong'),
  second_factor_needed: fault(401, '这个帐号需要动态码', 'the account asks for a one-time code'),
  account_locked: fault(403, '帐号因连续输错口令被锁定', 'the account is locked after wrong passwords'),
  first_password_over: fault(
    403,
    '管理员给的初始口令已过有效期',
    'the password that an administrator gave is no longer valid',
  ),
  token_invalid: fault(401, '接口令牌无效、已过期或已停用', 'the API token is not known, over or revoked'),
  not_allowed: fault(403, '当前帐号没有这项权限', 'the account may not do this'),
  password_change_needed: fault(403, '须先修改初始口令', 'the first password has to be changed before anything else'),
  cross_site_request: fault(403, '请求来自其他网站，已拒绝', 'the request comes from another site and was refused'),
  four_eyes: fault(403, '不能审核自己提交或审核过的计划', 'nobody reviews what they submitted or endorsed themselves'),
  resource_not_found: fault(404, '没有这项内容，或无权查看', 'there is no such thing, or it is not yours to see'),
  // What stands already, and who changed it meanwhile.
  set_up_already: fault(409, '系统已完成初始设置', 'the installation has been set up already'),
  set_up_needed: fault(409, '系统尚未完成初始设置', 'the installation has not been set up yet'),
  already_exists: fault(409, '同名或同编码的内容已经存在', 'something with this name or code exists already'),
  office_in_use: fault(409, '单位仍有帐号或下级单位，不能停用', 'the office still has accounts or offices below it'),
  role_exclusive: fault(
    409,
    '管理员与业务角色、三类管理员之间互斥',
    'administrators and business roles exclude one another',
  ),
  step_not_possible: fault(
    409,
    '计划当前所处环节不能进行这一步',
    'the plan cannot take this step from where it stands',
  ),
  changed_meanwhile: fault(412, '内容已被他人修改', 'somebody else has changed it meanwhile'),
  body_too_large: fault(413, '提交的内容超过大小上限', 'the request is larger than allowed'),
  media_type_not_supported: fault(415, '提交内容的类型不受支持', 'the request has a media type that is not taken here'),
  password_too_weak: fault(422, '口令不符合规则', 'the password does not keep the rules'),
  idempotency_key_reused: fault(
    422,
    '同一个幂等键用于了不同的请求',
    'one idempotency key was used for different requests',
  ),
  plan_not_approved: fault(
    409,
    '计划尚未批复，不能监控、自评或公开',
    'a plan has to be approved before it is monitored, evaluated or published',
  ),
  filing_incomplete: fault(
    409,
    '监控表或自评表还缺实际值、档次或必填的原因，不能提交',
    'a monitoring or self-evaluation lacks a value, a tier or a mandatory reason and cannot be handed in',
  ),
  precondition_needed: fault(428, '修改时须带上 If-Match', 'a change has to say which state it starts from (If-Match)'),
  rate_limited: fault(429, '请求过于频繁', 'too many requests'),
  server_fault: fault(500, '服务器内部错误', 'the server failed'),
  // The server itself.
  address_not_usable: config(500, '地址或端口不能使用', 'the address or port cannot be used'),
  shutting_down: fault(503, '服务正在停止或尚未就绪', 'the server is stopping or not ready yet'),
} satisfies Record<string, OperationalAnswer>;

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
