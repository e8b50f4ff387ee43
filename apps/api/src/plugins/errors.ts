import { type ErrorCode, errors } from '@pauh/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isUnstorableText } from '../db/pg-errors.ts';
import { AppError } from '../lib/app-error.ts';
import { wordsOf } from '../lib/words.ts';
import { introduce } from './context.ts';

/** Fastify's own refusals, in our words. */
const fastifyCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_BAD_URL: 'route.not_found',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.media_type',
  FST_ERR_VALIDATION: 'request.invalid',
  FST_PARTS_LIMIT: 'request.refused',
  FST_FILES_LIMIT: 'request.refused',
  FST_FIELDS_LIMIT: 'request.refused',
};

/** Answers every error as problem+json, and logs what is ours to mend. Nothing internal leaves: no SQL, no stack, no values. */
export const errorHandling = fp(
  async (app) => {
    app.setErrorHandler((error: FastifyError, request, reply) => send(request, reply, known(error) ?? unknown(error, request)));
    app.setNotFoundHandler((request, reply) => {
      const url = request.url.split('?')[0] ?? '';
      const allowed = (['GET', 'POST', 'PUT', 'DELETE'] as const).filter((method) => isServed(app.findRoute({ method, url })));
      return send(
        request,
        reply,
        allowed.length > 0 ? new AppError('route.method_not_allowed', [], { allow: allowed.join(', ') }) : new AppError('route.not_found'),
      );
    });
  },
  { name: 'errors', dependencies: ['context'] },
);

/** Whether a route answers there. The page of the portal answers any address: that says nothing about this one. */
const isServed = (route: { params: object } | null): boolean => route !== null && !('*' in route.params);

/** For an address that cannot be read: such a request reaches neither hooks nor routes. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  introduce(request, reply);
  void send(request, reply, known(error) ?? unknown(error, request));
}

function known(error: FastifyError | AppError): AppError | null {
  if (error instanceof AppError) return error;
  if (isUnstorableText(error)) return new AppError('request.refused', [{ pointer: '', code: 'field.control_character' }]);
  const code = fastifyCodes[error.code];
  return code ? new AppError(code) : null;
}

function unknown(error: Error, request: FastifyRequest): AppError {
  // the message may quote a row: only its kind and where it came from are logged
  request.log.error(
    {
      kind: error.name,
      code: (error as { code?: string }).code,
      cause: (error.cause as { code?: string } | undefined)?.code,
      at: error.stack?.split('\n').slice(1, 6),
    },
    'request failed',
  );
  return new AppError('server.failed');
}

function send(request: FastifyRequest, reply: FastifyReply, error: AppError) {
  const entry = errors[error.code];
  const { language } = request;
  // a connection cut while somebody still sends looks like a broken network: the rest is read and dropped instead
  if (error.code === 'request.too_large') reply.removeHeader('connection');
  const problem = {
    type: `/api/docs/problems#${error.code}`,
    title: entry[language],
    status: entry.status,
    code: error.code,
    requestId: request.id,
    ...(error.findings.length > 0 ? { errors: error.findings.map((f) => ({ ...f, title: wordsOf(f, language) })) } : {}),
  };
  return reply.code(entry.status).headers(error.headers).type('application/problem+json').serializer(JSON.stringify).send(problem);
}
