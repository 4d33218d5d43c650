/** Fields of a statement; one with another field is none for ACK. */
const STATEMENT = [
  'Action',
  'Condition',
  'Effect',
  'NotAction',
  'NotPrincipal',
  'NotResource',
  'Principal',
  'Resource',
  'Sid',
];

/** The value with its keys in order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, part]) => [name, ordered(part)]),
    );
  }
  return value;
}

function isStatement(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every(name => STATEMENT.includes(name))
  );
}

/** What ACK reads of a policy: all texts that it cannot read are the same to it. */
function meaning(text: string): string {
  try {
    const { Id, Statement, Version } = JSON.parse(text) ?? {};
    return JSON.stringify(
      ordered({
        Id,
        Version,
        Statement: [Statement].flat().every(isStatement) ? Statement : null,
      }),
    );
  } catch {
    return '';
  }
}

/**
 * Compares as the real controller does: the order of fields and white space mean nothing, the order of statements does,
 * and so does a list of one element in place of the element.
 */
export function samePolicy(
  wanted: string | undefined,
  seen: string | undefined,
): boolean {
  return wanted === undefined || seen === undefined
    ? wanted === seen
    : meaning(wanted) === meaning(seen);
}
