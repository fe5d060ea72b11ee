import { Type } from 'typebox';
import { InputError } from '../../errors.js';
import { addCorrection } from '../../store/corrected/add.js';
import { identified } from '../../store/corrected/identify.js';
import { CORRECTION_ORDERS, listCorrections, oneCorrection } from '../../store/corrected/list.js';
import { readingOf } from '../../store/corrected/reading.js';
import { parseChange } from '../../store/parseChange.js';
import type { ServerContext } from '../context.js';
import { signature } from '../identity.js';
import { patiently } from '../patience.js';
import { ProblemError } from '../problem.js';
import { type App, answers, created } from '../route.js';
import { CLOSED, orNull } from '../schemas/basics.js';
import { Correction, NewCorrection } from '../schemas/corrections.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';

const CorrectionId = Type.Object({ id: Type.Integer({ minimum: 1 }) }, CLOSED);
const Undo = Type.Object({ author: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }, CLOSED);

/** What people put right. */
export function correctionRoutes(app: App, context: ServerContext): void {
  const { store } = context;
  const one = async (id: number) => {
    const correction = await oneCorrection(store.connection, id);
    if (correction === null) throw new ProblemError('not-found', `There is no correction ${id}.`);
    return correction;
  };
  app.get(
    '/corrections',
    {
      schema: {
        tags: ['corrections'],
        summary: 'Corrections',
        operationId: 'listCorrections',
        querystring: Type.Object(
          {
            article: Type.Optional(Type.String({ maxLength: 2000 })),
            author: Type.Optional(Type.String({ maxLength: 200 })),
            undone: Type.Optional(Type.Boolean({ description: 'Only those taken back, or (false) those that stand.' })),
            ...PAGE,
            ...sortBy(CORRECTION_ORDERS),
          },
          CLOSED,
        ),
        response: answers(listOf(Correction)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { limit = 50, page, cursor, sort = '-made', ...filter } }) => listCorrections(store.connection, filter, sort, { limit, page, cursor }),
  );
  app.post(
    '/corrections',
    {
      schema: {
        tags: ['corrections'],
        summary: 'Put something right',
        operationId: 'addCorrection',
        body: NewCorrection,
        response: created(Correction, 404, 422),
      },
      config: { access: 'analyst' },
    },
    async (request, reply) => {
      const { change, reason, author, ...target } = request.body;
      const article = target.article ?? articleOf(target.event);
      const dossier = article === null ? null : await readingOf(store.connection, article);
      const wanted = identified(checked(change), { reader: context.reader, dossier });
      const by = { author: signature(request, author), reason };
      const id = await patiently(() => addCorrection(store, target, wanted, by));
      return reply.code(201).send(await one(id));
    },
  );
  app.get(
    '/corrections/:id',
    {
      schema: { tags: ['corrections'], summary: 'One correction', operationId: 'getCorrection', params: CorrectionId, response: answers(Correction, 404) },
      config: { access: 'reader' },
    },
    async ({ params: { id } }) => one(id),
  );
  app.post(
    '/corrections/:id/undo',
    {
      schema: {
        tags: ['corrections'],
        summary: 'Take a correction back; what it said stays on record',
        operationId: 'undoCorrection',
        params: CorrectionId,
        body: orNull(Undo),
        response: answers(Correction, 404, 409),
      },
      config: { access: 'analyst' },
    },
    async (request) => {
      const { id } = request.params;
      const before = await one(id);
      if (before.undoneAt !== null) throw new ProblemError('conflict', `Correction ${id} was taken back already, by ${before.undoneBy ?? 'somebody'}.`);
      const author = signature(request, request.body?.author);
      await patiently(() => store.undo(id, author));
      return one(id);
    },
  );
}

/** The article of an event's id. */
function articleOf(event: string | undefined): string | null {
  const at = event?.lastIndexOf('#') ?? -1;
  return event === undefined || at < 0 ? null : event.slice(0, at);
}

function checked(change: unknown) {
  try {
    return parseChange(JSON.stringify(change));
  } catch (error) {
    throw error instanceof InputError ? new ProblemError('bad-request', `The change is not right: ${error.what}.`, { field: 'change' }) : error;
  }
}
