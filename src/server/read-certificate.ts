import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { OperationalError } from '../base/operational-error.ts';

/** Where the office's own certificate and its key stand, as PEM files. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** TLS 1.2 with forward secrecy and authenticated encryption, or 1.3 (OWASP ASVS 12.1.1, 12.1.2). */
const CIPHERS = [
  ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
  ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
  ...['ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
  ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
].join(':');

/** What a server that encrypts by itself is made of. Throws `configuration_invalid` where the two files do not fit together. */
export function readCertificate({ cert, key }: CertificateFiles): SecureContextOptions {
  try {
    const options: SecureContextOptions = {
      ...{ cert: readFileSync(cert), key: readFileSync(key) },
      ...{ minVersion: 'TLSv1.2', ciphers: CIPHERS, honorCipherOrder: true },
    };
    createSecureContext(options);
    return options;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new OperationalError('configuration_invalid', {
      zh: `证书 ${cert} 或私钥 ${key} 不能使用：${said}。请提供 PEM 格式、互相匹配的证书（含中间证书）和私钥。`,
      en: `The certificate ${cert} or its key ${key} cannot be used: ${said}. Give PEM files that belong together, intermediate certificates included.`,
    });
  }
}
