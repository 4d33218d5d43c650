import { describe } from 'node:test';
import { environment } from './environment';
import { Aws } from './report/awsTable';
import { addedLater } from './safety/later';
import { askedTooLate } from './safety/late';
import { renames } from './safety/renames';
import { reverts } from './safety/reverts';
import { secrets } from './safety/secrets';
import { takingOver } from './safety/takeOvers';

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

describe('Nothing is lost that nobody removed', () => {
  takingOver(env, aws);
  addedLater(env, aws);
  renames(env, aws);
  secrets(env, aws);
  reverts(env, aws);
  askedTooLate(env, aws);
});
