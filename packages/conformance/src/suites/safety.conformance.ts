import { describe } from 'node:test';
import { environment } from '../support/environment';
import { Aws } from '../support/awsTable';
import { addedLater } from '../safety/later';
import { askedTooLate } from '../safety/late';
import { renames } from '../safety/renames';
import { reverts } from '../safety/reverts';
import { secrets, secretsWithoutAdmission } from '../safety/secrets';
import { takingOver } from '../safety/takeOvers';

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

describe('Nothing is lost that nobody removed', () => {
  // nothing that the others need is taken away here
  describe('while everything runs', { concurrency: true }, () => {
    takingOver(env, aws);
    addedLater(env, aws);
    renames(env, aws);
    secrets(env, aws);
  });
  secretsWithoutAdmission(env, aws);
  reverts(env, aws);
  askedTooLate(env, aws);
});
