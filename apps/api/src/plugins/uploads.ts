import type { Contract } from '@pauh/contracts';
import type { FastifyRequest } from 'fastify';
import { AppError, refusedAt } from '../lib/app-error.ts';

/** A file as it came: a sheet to import, or a piece of evidence. */
export interface UploadedFile {
  bytes: Buffer;
  mediaType: string;
  fileName: string | null;
}

const mediaOf = {
  json: /^application\/json\s*(;|$)/i,
  sheet: /^(text\/csv|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)\s*(;|$)/i,
  form: /^multipart\/form-data\s*(;|$)/i,
};

/** Refuses a body of another kind before it is read: each kind has its own limit. */
export const expectMedia =
  ({ body, bodyKind = 'json' }: Contract) =>
  async (request: FastifyRequest): Promise<void> => {
    const media = request.headers['content-type'];
    if (media !== undefined && (body !== undefined || bodyKind !== 'json') && !mediaOf[bodyKind].test(media))
      throw new AppError('request.media_type');
  };

/** The file that a request brings, where its contract asks for one. */
export async function uploadOf({ bodyKind }: Contract, request: FastifyRequest): Promise<UploadedFile | null> {
  if (bodyKind === 'form') return partOf(request);
  if (bodyKind !== 'sheet') return null;
  if (!Buffer.isBuffer(request.body)) throw new AppError('request.media_type');
  return {
    bytes: request.body,
    mediaType: request.headers['content-type'] ?? '',
    fileName: (request.query as { fileName?: string }).fileName ?? null,
  };
}

async function partOf(request: FastifyRequest): Promise<UploadedFile> {
  try {
    const part = await request.file();
    if (part) return { bytes: await part.toBuffer(), mediaType: part.mimetype, fileName: part.filename };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw refusedAt('/file', 'evidence.too_large');
    if ((error as { code?: string }).code?.startsWith('FST_')) throw error;
    throw new AppError('request.malformed'); // the parser of forms has no codes for what it cannot read
  }
  throw refusedAt('/file', 'evidence.file_missing');
}
