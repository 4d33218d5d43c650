import { adoption } from './adoption';
import { awsRole } from './awsRole';
import { backups } from './backups';
import { capacity } from './capacity';
import { onDemandLimit } from './capacity/onDemandLimit';
import type { AnyConcern, ParameterDefinition, ParameterName } from './concern';
import { connectionSecret } from './connectionSecret';
import { contributorInsights } from './contributorInsights';
import { deletionPolicy } from './deletion/policy';
import { deletionProtection } from './deletion/protection';
import { encryption } from './encryption';
import { indexes } from './indexes';
import { keys } from './keys';
import { nameAndRegion } from './nameAndRegion';
import { resourcePolicy } from './resourcePolicy';
import { streams } from './streams';
import { tableClass } from './tableClass';
import { tags } from './tags';
import { timeToLive } from './timeToLive';

/**
 * Everything that is known about the parameters of a table, by the concern of
 * DynamoDB that they belong to. The order is the documented order of the
 * parameters: of manifests, of problems and of `docs/parameters.md`.
 */
export const concerns = {
  nameAndRegion,
  keys,
  capacity,
  indexes,
  streams,
  backups,
  encryption,
  deletionProtection,
  timeToLive,
  tableClass,
  tags,
  awsRole,
  connectionSecret,
  adoption,
  deletionPolicy,
  onDemandLimit,
  resourcePolicy,
  contributorInsights,
} satisfies Record<string, AnyConcern>;

type Concerns = typeof concerns;

/** The name of a concern. */
export type ConcernName = keyof Concerns;

type NamesIn<Some extends Record<string, AnyConcern>> = {
  [Name in keyof Some]: keyof Some[Name]['parameters'];
}[keyof Some];

/** The parameters that no concern describes. */
export type Undescribed<Some extends Record<string, AnyConcern>> = Exclude<
  ParameterName,
  NamesIn<Some>
>;

/** The parameters that more than one concern describes. */
export type DescribedTwice<Some extends Record<string, AnyConcern>> = {
  [Name in keyof Some]: Extract<
    keyof Some[Name]['parameters'],
    NamesIn<Omit<Some, Name>>
  >;
}[keyof Some];

/** Does not compile while a parameter is in no concern or in several. */
export const undescribed: Record<
  Undescribed<Concerns> | DescribedTwice<Concerns>,
  never
> = {};

const all: [ConcernName, AnyConcern][] = Object.entries(concerns) as [
  ConcernName,
  AnyConcern,
][];

/** The definition of each parameter, in the documented order. */
export const parameterDefinitions = Object.fromEntries(
  all.flatMap(([, { parameters }]) => Object.entries(parameters)),
) as Record<ParameterName, ParameterDefinition>;

/** The names of all parameters, in the documented order. */
export const parameterNames = Object.keys(
  parameterDefinitions,
) as ParameterName[];

/** What each text begins with; concerns that are not named follow in the documented order. */
const readingOrders = {
  /** The rows of a pull request. */
  review: [
    'nameAndRegion',
    'keys',
    'capacity',
    'indexes',
    'streams',
    'backups',
    'deletionProtection',
    'deletionPolicy',
    'adoption',
    'encryption',
    'timeToLive',
    'tableClass',
    'contributorInsights',
    'resourcePolicy',
  ],
  /** What will be made. */
  summary: [
    'nameAndRegion',
    'adoption',
    'keys',
    'indexes',
    'capacity',
    'backups',
    'deletionProtection',
    'deletionPolicy',
    'encryption',
    'timeToLive',
    'streams',
    'tableClass',
    'contributorInsights',
    'resourcePolicy',
    'tags',
    'connectionSecret',
  ],
  costs: [
    'capacity',
    'tableClass',
    'indexes',
    'backups',
    'streams',
    'contributorInsights',
  ],
  /** Recommendations and risks, the loss of data first. */
  care: [
    'deletionProtection',
    'deletionPolicy',
    'backups',
    'adoption',
    'encryption',
    'tags',
    'timeToLive',
    'streams',
  ],
} satisfies Record<string, ConcernName[]>;

/** All concerns in the order of a text about a table. */
export function concernsInOrderOf(
  text: keyof typeof readingOrders,
): AnyConcern[] {
  const first: ConcernName[] = readingOrders[text];
  return [
    ...first.map((name): AnyConcern => concerns[name]),
    ...all.flatMap(([name, concern]) =>
      first.includes(name) ? [] : [concern],
    ),
  ];
}

/** All concerns, in the documented order. */
export const concernList: AnyConcern[] = all.map(([, concern]) => concern);
