import { type RecordedStateName, recordedStates } from '../../fixtures/index';
import {
  deriveInEnglish,
  type EnglishState,
} from '../../__testUtils__/inEnglish';
import type {
  ApplicationObject,
  InstanceObject,
  TableObject,
} from '../objects/types';
import type { ReadResult, ObservedTable } from '../objects/ReadResult';

const justAfter = new Date('2026-11-23T10:00:30Z');

/**
 * What is said of a removal with this spec, and with this deletion policy at ACK if its Table is read; of an instance whose
 * status does not tell the policy, as those of older definitions.
 */
function messageWith(spec: object, policy?: string): string {
  const { instance, table } = recordedStates.removing;
  const { deletionPolicy, ...status } = instance!.status!;
  const observed: ObservedTable = {
    application: { kind: 'notRead' },
    instance: {
      kind: 'present',
      object: {
        metadata: {},
        ...instance,
        spec: { ...instance?.spec, ...spec },
        status,
      },
    },
  };
  if (policy) {
    observed.table = {
      kind: 'present',
      object: {
        ...table,
        metadata: {
          ...table?.metadata,
          annotations: { 'services.k8s.aws/deletion-policy': policy },
        },
      },
    };
  }
  return deriveInEnglish(observed, justAfter).message;
}

function kept(why: string): string {
  return `Kept in AWS: ${why}, so the table and its data stay.`;
}
const deleted = 'ACK deletes the table and its data.';

describe('removing a table', () => {
  it.each([
    [{}, deleted],
    [{ deletionPolicy: 'delete' }, deleted],
    [{ deletionPolicy: 'retain' }, kept('deletionPolicy is retain')],
    [{ deletionProtectionEnabled: true }, kept('deletion protection is on')],
    [
      { deletionPolicy: 'delete', deletionProtectionEnabled: true },
      kept('deletion protection is on'),
    ],
  ])('says what becomes of the data with %j', (spec, message) => {
    expect(messageWith(spec)).toBe(message);
  });

  it('believes ACK’s Table, which may have been told something else before', () => {
    expect(messageWith({ deletionPolicy: 'retain' }, 'delete')).toBe(deleted);
    expect(messageWith({}, 'retain')).toBe(
      kept('deletion protection was not off yet'),
    );
  });
});

interface Objects {
  application?: ApplicationObject;
  instance?: InstanceObject;
  table?: TableObject;
}

function asObserved<T>(object: T | undefined): ReadResult<T> {
  return object ? { kind: 'present', object } : { kind: 'notFound' };
}

/** A recorded state with changes of its objects. */
function changed(
  name: RecordedStateName,
  change: (objects: Objects) => void,
): ObservedTable {
  const objects: Objects = structuredClone(recordedStates[name]);
  change(objects);
  return {
    application: asObserved(objects.application),
    instance: asObserved(objects.instance),
    table: asObserved(objects.table),
  };
}

/** Changes the parameters in the manifest. */
function asksFor(application: ApplicationObject, parameters: object): void {
  Object.assign(application.spec!.components![0].properties!, parameters);
}

const askedAt = '2026-11-23T10:00:00Z';
const later = new Date('2026-11-23T10:20:00Z');

/** Asks for the deletion of objects. */
function remove(...objects: (Objects[keyof Objects] | undefined)[]): void {
  for (const object of objects) {
    object!.metadata.deletionTimestamp = askedAt;
  }
}

function removeAll({ application, instance, table }: Objects): void {
  remove(application, instance, table);
}

function linksOf({ pipeline }: EnglishState): string {
  return pipeline.map(({ text }) => text).join(', ');
}

const stays =
  'The table of this name in AWS is not managed by ACK, so it and its data stay.';

describe('removing a table that ACK was not told to keep', () => {
  it('promises nothing, though the manifest says retain', () => {
    const { message, details, pipeline } = deriveInEnglish(
      changed('removing', ({ instance, table }) => {
        instance!.spec!.deletionPolicy = 'retain';
        delete table!.metadata.annotations!['services.k8s.aws/deletion-policy'];
      }),
      justAfter,
    );
    expect(message).toBe(
      'ACK deletes the table and its data, unless ACK or the namespace is set to keep tables.',
    );
    expect(details.retainedOnDelete).toBe(false);
    expect(pipeline.at(-1)).toMatchObject({ text: 'being removed' });
  });

  it('says so before it is removed', () => {
    const observed = changed('active-retained', ({ table }) => {
      delete table!.metadata.annotations!['services.k8s.aws/deletion-policy'];
    });
    expect(deriveInEnglish(observed, justAfter).details.retainedOnDelete).toBe(
      false,
    );
    expect(
      deriveInEnglish({ ...observed, table: undefined }, justAfter).details
        .retainedOnDelete,
    ).toBe(true);
  });
});

describe('the deletion protection that is shown', () => {
  it('is that of the ACK Table, where another definition leaves it out', () => {
    const observed = changed('active-protected', ({ table }) => {
      delete table!.spec!.deletionProtectionEnabled;
    });
    const shown = (state: ObservedTable) =>
      deriveInEnglish(state, justAfter).details.deletionProtection;
    expect(shown(observed)).toBe(false);
    expect(shown({ ...observed, table: { kind: 'notFound' } })).toBe(true);
  });

  it('is on when AWS refuses to delete because of it, whatever was asked for', () => {
    const observed = changed('removing-blocked', ({ table }) => {
      table!.spec!.deletionProtectionEnabled = false;
    });
    expect(deriveInEnglish(observed, justAfter).details).toMatchObject({
      deletionProtection: true,
    });
  });
});

describe('what ACK says of a deletion', () => {
  it.each([
    ['removing-blocked', 'AWS refuses to delete the table.'],
    ['removing-denied', 'AWS did not delete the table'],
    ['removing-while-updating', 'AWS finishes a change to the table first.'],
  ] as const)('is heard as recorded: %s', (name, words) => {
    const observed = changed(name, () => {});
    expect(deriveInEnglish(observed, justAfter).message).toContain(words);
    // Without a look at the Table, of which kro 0.9.3 copies the conditions.
    const { application, instance } = changed(name, objects => {
      objects.instance!.status!.tableConditions =
        objects.table!.status!.conditions;
    });
    expect(
      deriveInEnglish({ application, instance }, justAfter).message,
    ).toContain(words);
  });

  it.each(['refused-by-aws', 'update-refused-by-aws', 'retrying'] as const)(
    'is not what it said of the table before: %s',
    name => {
      for (const asked of [
        ({ application, instance }: Objects) => remove(application, instance),
        removeAll,
        (objects: Objects) => {
          removeAll(objects);
          delete objects.table;
        },
      ]) {
        const state = deriveInEnglish(changed(name, asked), justAfter);
        expect(state).toMatchObject({ kind: 'deleting', refresh: 'active' });
        expect(state.message).not.toMatch(/refuses|did not delete/);
        expect(linksOf(state)).not.toMatch(/refused|problem|again/);
      }
    },
  );

  it('is heard when it took the place of an old refusal', () => {
    const observed = changed('update-refused-by-aws', objects => {
      removeAll(objects);
      objects.table!.status!.conditions![0].message =
        'api error ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.';
    });
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      message: 'Deletion protection is on, so AWS refuses to delete the table.',
      refresh: 'idle',
    });
  });

  it('is not that AWS finishes a change, before ACK is asked to delete', () => {
    const observed = changed('updating', ({ application }) =>
      remove(application),
    );
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      layer: 'kubevela',
    });
  });

  it('is that AWS is deleting the table already', () => {
    const observed = changed('removing-while-updating', ({ table }) => {
      table!.status!.tableStatus = 'DELETING';
      table!.status!.conditions![0].message =
        "table in 'DELETING' state, cannot be modified or deleted";
    });
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      layer: 'aws',
      message: 'AWS is deleting the table.',
    });
  });
});

describe('who has to act in a removal', () => {
  const whole = ({ message, layer, nextStep, pipeline }: EnglishState) => ({
    layer,
    message,
    nextStep,
    aws: pipeline.at(-1)?.text,
  });

  it('is KubeVela while only the Application is to go', () => {
    const observed = changed('active', ({ application }) =>
      remove(application),
    );
    expect(whole(deriveInEnglish(observed, later))).toEqual({
      layer: 'kubevela',
      message:
        'KubeVela has not passed the removal on yet. ACK deletes the table and its data.',
      nextStep:
        'This takes unusually long. Ask your platform team whether KubeVela runs and what holds the finalizers app.oam.dev/resource-tracker-finalizer.',
      aws: 'still there',
    });
  });

  it('is kro while the Table is not to go yet', () => {
    const observed = changed('active-retained', ({ application, instance }) =>
      remove(application, instance),
    );
    expect(whole(deriveInEnglish(observed, later))).toEqual({
      layer: 'kro',
      message:
        'kro has not passed the removal on yet. Kept in AWS: deletionPolicy is retain, so the table and its data stay.',
      nextStep:
        'This takes unusually long. Ask your platform team whether the kro controller runs and what holds the finalizers kro.run/finalizer, app.oam.dev/resource-tracker-finalizer.',
      aws: 'stays',
    });
  });

  it('is kro or ACK when nobody looked at the Table', () => {
    const { application, instance } = changed('removing', () => {});
    const { layer, nextStep } = deriveInEnglish(
      { application, instance },
      later,
    );
    expect(layer).toBe('ack');
    expect(nextStep).toContain(
      'whether kro and the ACK DynamoDB controller run and',
    );
  });

  it('is KubeVela when nobody looked further than the Application', () => {
    const { application } = changed('removing', objects => {
      asksFor(objects.application!, { deletionPolicy: 'delete' });
    });
    const state = deriveInEnglish(
      { application, instance: { kind: 'notRead' } },
      justAfter,
    );
    expect(whole(state)).toMatchObject({
      layer: 'kubevela',
      message:
        'KubeVela removes the Application. ACK deletes the table and its data.',
      aws: 'not seen',
    });
  });

  it('is kro again when the Table is gone', () => {
    const observed = changed('removing', objects => {
      delete objects.table;
    });
    expect(whole(deriveInEnglish(observed, justAfter))).toEqual({
      layer: 'kro',
      message: 'AWS was asked to delete the table. kro removes the instance.',
      nextStep: undefined,
      aws: 'asked to delete',
    });
  });

  it('is ACK when somebody deletes its Table by hand', () => {
    const observed = changed('active', ({ table }) => {
      remove(table);
      table!.metadata.finalizers = [];
    });
    expect(whole(deriveInEnglish(observed, later))).toEqual({
      layer: 'ack',
      message: 'ACK deletes the table and its data.',
      nextStep:
        'This takes unusually long. Ask your platform team whether the ACK DynamoDB controller runs.',
      aws: 'being removed',
    });
  });

  it('is nobody when the Table was left behind', () => {
    const observed = changed('active', objects => {
      remove(objects.application);
      delete objects.instance;
    });
    expect(whole(deriveInEnglish(observed, justAfter))).toMatchObject({
      layer: 'kubevela',
      message:
        'KubeVela removes the Application. The ACK Table is still there, and nobody is deleting it.',
      aws: 'still there',
    });
  });
});

describe('removing what never was a table in AWS', () => {
  it.each(['waiting-for-kro', 'waiting-for-ack', 'refused-by-aws'] as const)(
    'does not say that one is deleted: %s',
    name => {
      const steps = [
        ({ application }: Objects) => remove(application),
        ({ application, instance }: Objects) => remove(application, instance),
        (objects: Objects) => {
          remove(objects.application, objects.instance);
          delete objects.table;
        },
        (objects: Objects) => {
          remove(objects.application);
          delete objects.instance;
          delete objects.table;
        },
      ];
      for (const step of steps) {
        const state = deriveInEnglish(changed(name, step), justAfter);
        expect(state.kind).toBe('deleting');
        expect(state.message).toContain(
          'Nothing here tells of a table in AWS.',
        );
        expect(state.message).not.toMatch(/delete|data/);
        expect(linksOf(state)).toMatch(/, not seen$/);
      }
    },
  );

  it('says what would stay', () => {
    const observed = changed('waiting-for-kro', ({ application, instance }) => {
      remove(application, instance);
      instance!.spec!.deletionPolicy = 'retain';
    });
    expect(deriveInEnglish(observed, justAfter).message).toContain(
      'If AWS has the table, it stays: deletionPolicy is retain.',
    );
  });
});

describe('removing a table that ACK has not taken over', () => {
  const removed = (change: (objects: Objects) => void) =>
    deriveInEnglish(
      changed('waiting-to-adopt', objects => {
        remove(objects.application, objects.instance);
        change(objects);
      }),
      justAfter,
    );
  const seen = ({ instance }: Objects) => {
    instance!.status!.tableStatus = 'ACTIVE';
  };

  it('says that it stays, if there is one', () => {
    expect(removed(() => {}).message).toBe(
      'kro has not passed the removal on yet. If AWS has the table, it stays: ACK may only read it.',
    );
  });

  it('says that it stays, once it was seen', () => {
    const state = removed(seen);
    expect(state.message).toBe(
      `kro has not passed the removal on yet. ${kept('ACK may only read it')}`,
    );
    expect(linksOf(state)).toMatch(/, stays$/);
  });

  it('says what was asked for, where that keeps it too', () => {
    const state = removed(objects => {
      seen(objects);
      objects.instance!.spec!.deletionPolicy = 'retain';
    });
    expect(state.message).toContain(kept('deletionPolicy is retain'));
  });

  it('says that it goes, once ACK has it', () => {
    const state = removed(objects => {
      seen(objects);
      const annotations = objects.table!.metadata.annotations!;
      delete annotations['services.k8s.aws/read-only'];
      annotations['services.k8s.aws/deletion-policy'] = 'delete';
    });
    expect(state.message).toContain(deleted);
  });
});

describe('removing an order for a name that others have in AWS', () => {
  it.each([
    [
      'while KubeVela has to act',
      ({ application }: Objects) => remove(application),
      `KubeVela has not passed the removal on yet. ${stays}`,
    ],
    [
      'while kro has to act',
      ({ application, instance }: Objects) => remove(application, instance),
      `kro has not passed the removal on yet. ${stays}`,
    ],
    ['while ACK has to act', removeAll, `ACK removes its Table. ${stays}`],
    [
      'when the Table is gone',
      (objects: Objects) => {
        removeAll(objects);
        delete objects.table;
      },
      `${stays} kro removes the instance.`,
    ],
    [
      'when only the Application is left',
      (objects: Objects) => {
        removeAll(objects);
        delete objects.instance;
        delete objects.table;
      },
      `${stays} KubeVela removes the Application.`,
    ],
  ])('says that theirs stays, %s', (_title, asked, message) => {
    const state = deriveInEnglish(changed('already-exists', asked), justAfter);
    expect(state).toMatchObject({ kind: 'deleting', message });
    expect(linksOf(state)).toMatch(/, stays$/);
  });
});

describe('a table that AWS deletes while no object is to go', () => {
  const deleting = ({ instance, table }: Objects) => {
    instance!.status!.tableStatus = 'DELETING';
    table!.status!.tableStatus = 'DELETING';
  };

  it('is an earlier one, for which ACK refused the order and does not try again', () => {
    expect(
      deriveInEnglish(changed('already-exists', deleting), justAfter),
    ).toMatchObject({
      kind: 'refused-by-aws',
      message:
        'AWS was still deleting an earlier table of this name. ACK does not try again automatically.',
      nextStep:
        'Wait some minutes, then change something in the manifest, for example a tag: ACK tries again then.',
      refresh: 'idle',
    });
  });

  it('does not hide another refusal', () => {
    expect(
      deriveInEnglish(changed('update-refused-by-aws', deleting), justAfter),
    ).toMatchObject({ kind: 'refused-by-aws' });
  });

  it.each([
    ['ordered afterwards', '2026-11-23T09:00:00Z', undefined, 'creating'],
    ['ordered before', '2026-11-23T10:00:00Z', undefined, 'deleting'],
    ['taken over', '2026-11-23T09:00:00Z', 'adopt-or-create', 'deleting'],
  ])(
    'is told from one that was %s',
    (_title, creationDateTime, adoptionPolicy, kind) => {
      const observed = changed('removing-in-aws', ({ instance, table }) => {
        table!.status!.creationDateTime = creationDateTime;
        Object.assign(instance!.spec!, adoptionPolicy && { adoptionPolicy });
      });
      expect(deriveInEnglish(observed, justAfter)).toMatchObject({
        kind,
        message:
          kind === 'creating'
            ? 'AWS is still deleting an earlier table of this name. ACK makes the new one afterwards.'
            : 'AWS is deleting the table.',
        refresh: 'active',
      });
    },
  );
});

describe('what becomes of the data when only the Application is left', () => {
  const lastWith = (parameters: object) =>
    deriveInEnglish(
      changed('removing-last', ({ application }) => {
        const [component] = application!.spec!.components!;
        delete component.properties!.deletionPolicy;
        asksFor(application!, parameters);
      }),
      justAfter,
    );

  it('is what the manifest says', () => {
    expect(lastWith({ deletionPolicy: 'delete' }).message).toBe(
      'AWS was asked to delete the table. KubeVela removes the Application.',
    );
    expect(lastWith({ deletionPolicy: 'retain' }).message).toBe(
      `${kept('deletionPolicy is retain')} KubeVela removes the Application.`,
    );
  });

  it('is not guessed where the manifest names no policy: it may be older than the present default', () => {
    const { message, pipeline, details } = lastWith({});
    expect(message).toBe(
      'Nothing here tells whether AWS keeps the table: the manifest names no deletionPolicy. KubeVela removes the Application.',
    );
    expect(pipeline.at(-1)).toMatchObject({
      status: 'unknown',
      text: 'not seen',
    });
    expect(details.retainedOnDelete).toBeUndefined();
  });
});

describe('what the instance copies of the live Table', () => {
  const copied = (asked: string, live: string) =>
    deriveInEnglish(
      {
        application: { kind: 'notRead' },
        instance: changed('removing', ({ instance }) => {
          instance!.spec!.deletionPolicy = asked;
          Object.assign(instance!.status!, { deletionPolicy: live });
        }).instance,
      },
      justAfter,
    );

  it('decides where the Table was not read', () => {
    expect(copied('retain', 'delete')).toMatchObject({
      message: deleted,
      details: { retainedOnDelete: false },
    });
    expect(copied('retain', 'retain')).toMatchObject({
      message: kept('deletionPolicy is retain'),
      details: { retainedOnDelete: true },
    });
  });

  it('does not count where the Table was read', () => {
    const observed = changed('removing-by-policy', ({ instance }) => {
      Object.assign(instance!.status!, { deletionPolicy: 'delete' });
    });
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      message: kept('deletionPolicy is retain'),
      details: { retainedOnDelete: true },
    });
  });
});

describe('a removal that the cluster refuses to pass on', () => {
  const FRONT =
    'error encountered during garbage collection: failed to finalize resourcetrackers to be deleted: failed to delete resource kro.run/DynamoDBTable//team-a/users: ';

  /** Nothing but the Application is being deleted; KubeVela says why. */
  function refusedWith(message: string, instanceToo = false) {
    return deriveInEnglish(
      changed('active-retained', ({ application, instance }) => {
        remove(application);
        if (instanceToo) remove(instance);
        application!.status!.conditions = [
          { type: 'Ready', status: 'False', reason: 'Deleting', message },
        ];
      }),
      justAfter,
    );
  }

  const lateRetention =
    "dynamodbtables.kro.run \"users\" is forbidden: ValidatingAdmissionPolicy 'aws-dynamodb-kro-late-retention' with binding 'aws-dynamodb-kro-late-retention' denied request: the table users is to be kept in AWS, and kro has not applied that yet: the removal waits for kro";

  it('waits until kro has applied the retention', () => {
    expect(refusedWith(FRONT + lateRetention)).toMatchObject({
      kind: 'deleting',
      layer: 'kro',
      message:
        'The table is to stay in AWS, and kro has not told ACK so yet. The removal waits for that; KubeVela tries again automatically.',
      engineMessage: lateRetention,
      nextStep:
        'If this stays for minutes, ask your platform team whether kro runs.',
    });
  });

  it('quotes another refusal, whose words are not known here', () => {
    const other =
      'admission webhook "guard.example.com" denied the request: frozen until Monday';
    expect(refusedWith(FRONT + other)).toMatchObject({
      kind: 'deleting',
      layer: 'kubevela',
      message:
        'The cluster did not let KubeVela delete the DynamoDBTable. KubeVela tries again automatically.',
      engineMessage: other,
      nextStep: expect.stringContaining('ask your platform team'),
    });
  });

  it('is over once the instance is being deleted, or KubeVela only waits', () => {
    for (const state of [
      refusedWith(FRONT + lateRetention, true),
      refusedWith('Waiting for DynamoDBTable users to delete.'),
    ]) {
      expect(state.engineMessage).toBeUndefined();
      expect(state.message).not.toContain('KubeVela asks again');
    }
  });
});
