/** What the operator decides about the server. */
export interface ServerSettings {
  /** The address people type, "https://jixiao.example.gov.cn". With https cookies are Secure and browsers told to stay with it. */
  readonly origin?: string | undefined;
  /** The server encrypts by itself, with a certificate of the office. */
  readonly encrypts?: boolean;
  /** A reverse proxy of the office stands in front: the last address of X-Forwarded-For is the client's. */
  readonly behindProxy: boolean;
  /** Sign-in attempts per minute from one address. */
  readonly signInsPerMinute: number;
  /** Requests per minute of one session. */
  readonly requestsPerMinute: number;
  /** Whoever has it may read the figures for Prometheus; without one, this machine alone. */
  readonly metricsToken?: string | undefined;
}

export const defaultServerSettings: ServerSettings = {
  behindProxy: false,
  signInsPerMinute: 30,
  requestsPerMinute: 1200,
};

/** Whether people reach it by https, through the office's proxy or with its own certificate. */
export function isSecure({ origin, encrypts = false }: ServerSettings): boolean {
  return origin?.startsWith('https://') ?? encrypts;
}
