import { type OperationalErrorCode, operationalErrors } from '../../base/operational-error.ts';
import { type Endpoint, isFileBody } from '../../contract/endpoint.ts';
import { jsonSchema } from '../../contract/json-schema.ts';
import { problem } from '../../contract/shared-schemas.ts';
import { roles } from '../../model/role.ts';
import { commonErrors } from '../problem.ts';
import type { Route } from '../route.ts';
import { scopesFor } from '../token-access.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the routes, made from their contracts and policies. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '明绩 Mingji',
      version,
      description: '预算绩效管理接口。Budget performance management.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'mingji' },
        token: { type: 'http', scheme: 'bearer', description: '接口令牌 API token of an office' },
      },
    },
  };
}

function operation({ endpoint, policy }: Route): Json {
  const who = typeof policy === 'string' ? policy : policy.map((role) => `${roles[role].zh} (${role})`).join('、');
  const scopes = scopesFor(endpoint.id);
  return {
    operationId: endpoint.id,
    tags: [endpoint.tag],
    summary: `${endpoint.summary.zh} / ${endpoint.summary.en}`,
    description: `权限 Allowed: ${who}${scopes.length > 0 ? `；令牌 Tokens: ${scopes.join('、')}` : ''}`,
    ...(policy !== 'everyone' && { security: [{ session: [] }, ...(scopes.length > 0 ? [{ token: scopes }] : [])] }),
    parameters: parametersOf(endpoint),
    ...(endpoint.body && { requestBody: { required: true, content: bodyContent(endpoint) } }),
    responses: responsesOf(endpoint, policy !== 'everyone'),
  };
}

function parametersOf(endpoint: Endpoint): Json[] {
  const parts = [
    ['path', endpoint.params],
    ['query', endpoint.query],
  ] as const;
  const named = parts.flatMap(([place, schema]) => {
    if (!schema) return [];
    const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
      properties?: Json;
      required?: string[];
    };
    return Object.entries(properties).map(([name, of]) => ({
      name,
      in: place,
      required: required.includes(name),
      schema: of,
    }));
  });
  const header = (name: string, required: boolean) => ({ name, in: 'header', required, schema: { type: 'string' } });
  return [
    ...named,
    ...(endpoint.ifMatch ? [header('If-Match', true)] : []),
    ...(endpoint.repeatable ? [header('Idempotency-Key', false)] : []),
  ];
}

function bodyContent({ body }: Endpoint): Json {
  if (!body || isFileBody(body))
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: jsonSchema(body, 'input') } };
}

function responsesOf(endpoint: Endpoint, signedIn: boolean): Json {
  const { answer } = endpoint;
  const type = answer.events ? 'text/event-stream' : 'application/json';
  const good = {
    description: endpoint.summary.en,
    ...(endpoint.etag && { headers: { ETag: { schema: { type: 'string' } } } }),
    ...(answer.file && { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }),
    ...(answer.schema && { content: { [type]: { schema: jsonSchema(answer.schema, 'output') } } }),
  };
  return { [answer.status]: good, ...problemsOf(errorsOf(endpoint, signedIn)) };
}

/** Every code that an operation may answer: its own, and those that follow from its form. */
export function errorsOf(endpoint: Endpoint, signedIn: boolean): readonly OperationalErrorCode[] {
  const { params, query, body, ifMatch, repeatable, method, errors = [] } = endpoint;
  return [
    ...new Set<OperationalErrorCode>([
      ...commonErrors.always,
      ...(signedIn ? commonErrors.signedIn : []),
      ...(params || query || body || repeatable ? commonErrors.withInput : []),
      ...(method === 'get' ? [] : commonErrors.change),
      ...(body ? commonErrors.withBody : []),
      ...(params ? commonErrors.withParams : []),
      ...(ifMatch ? commonErrors.ifMatch : []),
      ...(repeatable ? commonErrors.repeatable : []),
      ...errors,
    ]),
  ];
}

function problemsOf(codes: readonly OperationalErrorCode[]): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status, meaning } = operationalErrors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\` ${meaning.zh} / ${meaning.en}`]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [status, { description: lines.join('; '), content }]),
  );
}
