import { parseAllDocuments, SchemaOptions } from 'yaml';

/** Base 60 numbers and dates, which kubectl's reader takes as strings. */
const TAGS_LEFT_OUT = [/^tag:yaml.org,2002:timestamp$/];

const SCHEMA: SchemaOptions = {
  customTags: tags =>
    tags.filter(tag => {
      if (typeof tag === 'string') return true;
      const sexagesimal = 'format' in tag && tag.format === 'TIME';
      return (
        !sexagesimal && !TAGS_LEFT_OUT.some(pattern => pattern.test(tag.tag))
      );
    }),
};

/**
 * Reads every document as kubectl does: YAML 1.1, in which an unquoted `N`, `no` or `off` is false. As in
 * kubectl's reader, and unlike the letter of YAML 1.1, `12:30` and `2026-01-31` stay strings.
 *
 * @throws Error with the first line of what is wrong
 */
export function parseKubernetesYaml(text: string): unknown[] {
  const documents = parseAllDocuments(text, { version: '1.1', ...SCHEMA });
  if (!Array.isArray(documents)) return [];
  return documents.map(document => {
    const [error] = document.errors;
    if (error) throw new Error(error.message.split('\n')[0].replace(/:$/, ''));
    return document.toJS();
  });
}
