import { Type } from 'typebox';
import { InputError } from '../../errors.js';
import { acceptClaim, LOW_CONFIDENCE, reopenClaim, reviewQueue } from '../../store/review/review.js';
import type { ServerContext } from '../context.js';
import { signature } from '../identity.js';
import { patiently } from '../patience.js';
import { ProblemError } from '../problem.js';
import { type App, answers, done } from '../route.js';
import { CLOSED } from '../schemas/basics.js';
import { EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE } from '../schemas/lists.js';
import { ReviewItem } from '../schemas/overview.js';

const Claim = Type.Object(
  {
    event: Type.String({
      maxLength: 8000,
      description: 'article id#event id; or article id#at- and the place where its words begin, which another reading keeps.',
    }),
    author: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Only where no login is needed.' })),
  },
  CLOSED,
);

/** What reviewers work through. What they put right is a correction. */
export function reviewRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  app.get(
    '/review',
    {
      schema: {
        tags: ['corrections'],
        summary: 'Claims to be looked at: contradictory ones first, then the least sure',
        description: 'What has been put right or accepted is left out. Work from the first page: what is done leaves it.',
        operationId: 'reviewQueue',
        querystring: Type.Object(
          {
            ...EVENT_FILTER,
            below: Type.Optional(Type.Number({ minimum: 0, maximum: 1, default: LOW_CONFIDENCE, description: 'Confidence under which a claim is asked for.' })),
            ...PAGE,
          },
          CLOSED,
        ),
        response: answers(listOf(ReviewItem)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { below = LOW_CONFIDENCE, limit = 50, page, cursor, ...filter } }) =>
      reviewQueue(connection, context.conditions(filter), below, { limit, page, cursor }),
  );
  app.post(
    '/review/accept',
    {
      schema: {
        tags: ['corrections'],
        summary: 'Say that a claim was read rightly; it leaves the queue',
        operationId: 'acceptEvent',
        body: Claim,
        response: done(404),
      },
      config: { access: 'analyst' },
    },
    async (request, reply) => {
      const author = signature(request, request.body.author);
      await known(() => acceptClaim(connection, request.body.event, author));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/review/reopen',
    {
      schema: { tags: ['corrections'], summary: 'Take that back', operationId: 'reopenEvent', body: Claim, response: done(404) },
      config: { access: 'analyst' },
    },
    async (request, reply) => {
      const author = signature(request, request.body.author);
      await known(() => reopenClaim(connection, request.body.event, author));
      return reply.code(204).send(null);
    },
  );
}

async function known(work: () => Promise<void>): Promise<void> {
  try {
    await patiently(work);
  } catch (error) {
    throw error instanceof InputError ? new ProblemError('not-found', error.message) : error;
  }
}
