import type { Language } from '@pauh/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Occasion } from '../db/work.ts';
import { newId } from '../lib/ids.ts';
import type { Clock } from '../lib/clock.ts';

declare module 'fastify' {
  interface FastifyRequest {
    language: Language;
  }
}

const wellFormed = /^[A-Za-z0-9._-]{8,100}$/;

/** The caller's request id when it is well-formed, else a new one. */
export function requestIdOf(headers: Record<string, string | string[] | undefined>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && wellFormed.test(given) ? given : newId();
}

/** Indonesian unless English is preferred: the highest weight, of two the first; a weight of 0 asks for anything else. */
function languageOf(header: string | undefined): Language {
  const asked = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((word) => word.trim());
      const weight = parameters.find((word) => word.startsWith('q='));
      return { word: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    });
  const [best] = asked.filter(({ word, weight }) => (word === 'id' || word === 'en') && weight > 0).sort((a, b) => b.weight - a.weight);
  return best?.word === 'en' ? 'en' : 'id';
}

export function occasionOf(request: FastifyRequest, clock: Clock): Occasion {
  return { now: clock.now(), today: clock.today(), zone: clock.zone, requestId: request.id, language: request.language };
}

/** Which language the caller reads, and the id by which they can ask about this request. */
export function introduce(request: FastifyRequest, reply: FastifyReply): void {
  request.language = languageOf(request.headers['accept-language']);
  reply.header('x-request-id', request.id);
}

/** Language and request id of every request. */
export const context = fp(
  async (app) => {
    app.decorateRequest('language', 'id');
    app.addHook('onRequest', async (request, reply) => introduce(request, reply));
  },
  { name: 'context' },
);
