import type { PresetParameters } from '../../parameters/types';
import type { Preset } from '../../policy/OrderPolicy';
import { formFromParameters } from '../formFromParameters';
import { type PlainSetting, plainSettings } from '../plainSettings';
import type { TableFormState } from '../TableFormState';
import { addTag, setTag } from './tags';
import { differing, pick } from './undo';

type Field = keyof TableFormState;

/** The fields that hold a parameter, where they are not one of its name. */
const specialFields = {
  provisionedThroughput: ['billingMode', 'capacity'],
  sseEnabled: ['encryption'],
  sseType: ['encryption'],
  kmsMasterKeyID: ['encryption', 'kmsMasterKeyID'],
  streamViewType: ['streamEnabled', 'streamViewType'],
  ttlAttributeName: ['ttlEnabled', 'ttlAttributeName'],
  onDemandThroughput: ['billingMode', 'onDemandLimit'],
} satisfies Partial<Record<keyof PresetParameters, Field[]>>;

const fieldsOf: Record<Exclude<keyof PresetParameters, 'tags'>, Field[]> = {
  ...(Object.fromEntries(plainSettings.map(name => [name, [name]])) as Record<
    PlainSetting,
    Field[]
  >),
  ...specialFields,
};

/** A preset that names what a switch hides means the switch, too. */
function withSwitches(parameters: PresetParameters): PresetParameters {
  return {
    ...(parameters.provisionedThroughput && { billingMode: 'PROVISIONED' }),
    ...(parameters.onDemandThroughput && { billingMode: 'PAY_PER_REQUEST' }),
    ...(parameters.streamViewType && { streamEnabled: true }),
    ...(parameters.ttlAttributeName && { ttlEnabled: true }),
    ...parameters,
  };
}

function addTags(
  form: TableFormState,
  tags: PresetParameters['tags'] = [],
): TableFormState {
  return tags.reduce((current, { key, value }) => {
    const own = current.tags.find(tag => tag.key === key);
    if (!own) {
      return addTag(current, { key, value });
    }
    return own.value === ''
      ? setTag(current, { kind: 'setTag', id: own.id, value })
      : current;
  }, form);
}

/**
 * Sets what the preset names, and adds its tags. It can be undone where it
 * replaced a choice.
 */
export function applyPreset(
  form: TableFormState,
  preset: Preset,
): TableFormState {
  const parameters = withSwitches(preset.parameters);
  const fields = (Object.keys(fieldsOf) as (keyof typeof fieldsOf)[])
    .filter(name => parameters[name] !== undefined)
    .flatMap(name => fieldsOf[name]);
  const applied: TableFormState = {
    ...addTags(form, parameters.tags),
    ...pick(formFromParameters(parameters), fields),
    preset: preset.name,
  };

  const changed = differing(form, applied, [...fields, 'tags', 'preset']);
  const chosen = differing(form, formFromParameters(undefined), fields);
  return changed.some(field => chosen.includes(field))
    ? {
        ...applied,
        undo: {
          kind: 'preset',
          title: preset.title,
          before: pick(form, changed),
          after: pick(applied, changed),
        },
      }
    : applied;
}
