import { monitorEventLoopDelay } from 'node:perf_hooks';
import fp from 'fastify-plugin';
import type { Database } from '../db/client.ts';
import { AppError } from '../lib/app-error.ts';

/** Liveness never asks the database: a slow database must not have every instance killed. Readiness is false from SIGTERM on. */
export const health = fp<{ db: Database }>(
  async (app, { db }) => {
    let closing = false;
    app.addHook('preClose', async () => {
      closing = true;
    });
    const requests = new Map<string, { count: number; seconds: number }>();
    const loop = monitorEventLoopDelay({ resolution: 20 });
    loop.enable();
    app.addHook('onClose', async () => {
      loop.disable();
    });
    app.addHook('onResponse', async (request, reply) => {
      const key = `route="${request.routeOptions.config.contract?.id ?? 'other'}",method="${request.method}",status="${reply.statusCode}"`;
      const seen = requests.get(key) ?? { count: 0, seconds: 0 };
      requests.set(key, { count: seen.count + 1, seconds: seen.seconds + reply.elapsedTime / 1000 });
    });

    app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    app.get('/health/ready', { schema: { hide: true } }, async () => {
      if (
        closing ||
        !(await db.ping().then(
          () => true,
          () => false,
        ))
      )
        throw new AppError('server.not_ready');
      return { status: 'ok', engine: db.engine };
    });
    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
      reply.type('text/plain; version=0.0.4; charset=utf-8');
      return exposition(requests, loop.percentile(99) / 1e9);
    });
  },
  { name: 'health', dependencies: ['errors'] },
);

function exposition(requests: Map<string, { count: number; seconds: number }>, loopDelaySeconds: number): string {
  const { rss, heapUsed } = process.memoryUsage();
  const lines = [
    '# TYPE http_requests_total counter',
    ...[...requests].map(([labels, { count }]) => `http_requests_total{${labels}} ${count}`),
    '# TYPE http_request_seconds_total counter',
    ...[...requests].map(([labels, { seconds }]) => `http_request_seconds_total{${labels}} ${seconds.toFixed(6)}`),
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${rss}`,
    '# TYPE nodejs_heap_used_bytes gauge',
    `nodejs_heap_used_bytes ${heapUsed}`,
    '# TYPE nodejs_eventloop_delay_p99_seconds gauge',
    `nodejs_eventloop_delay_p99_seconds ${loopDelaySeconds.toFixed(6)}`,
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(0)}`,
  ];
  return `${lines.join('\n')}\n`;
}
