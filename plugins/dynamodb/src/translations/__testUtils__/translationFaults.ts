type Messages = Readonly<Record<string, string>>;

const placeholder = /\{\{[^}]*\}\}/g;

/**
 * What is wrong with a translation of the English texts, a line for each.
 *
 * @param sameInBoth - the texts that are the same in both languages
 */
export function translationFaults(
  english: Messages,
  translation: Messages,
  sameInBoth: readonly string[],
): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [key, text] of Object.entries(english)) {
    const translated = translation[key];
    if (!translated?.trim()) {
      faults.push(`${key} is missing`);
      continue;
    }
    if (`${placeholdersOf(translated)}` !== `${placeholdersOf(text)}`) {
      faults.push(`${key} has other placeholders: ${translated}`);
    }
    if (isSame(text, translated)) {
      seen.add(translated);
      if (!sameInBoth.includes(translated)) {
        faults.push(`${key} is not translated: ${translated}`);
      }
    }
  }
  return [
    ...faults,
    ...Object.keys(translation)
      .filter(key => !Object.hasOwn(english, key))
      .map(key => `${key} is not in English`),
    ...sameInBoth
      .filter(text => !seen.has(text))
      .map(text => `no text is the same in both: ${text}`),
  ];
}

/** The keys that no source asks for. */
export function unusedKeys(english: Messages, used: Set<string>): string[] {
  return Object.keys(english).filter(
    key => !used.has(key) && !used.has(key.replace(/_(one|other)$/, '')),
  );
}

function placeholdersOf(text: string): string[] {
  return [...(text.match(placeholder) ?? [])].sort();
}

/** Where there is nothing but placeholders there is nothing to translate. */
function isSame(text: string, translated: string): boolean {
  return (
    /\p{L}/u.test(text.replace(placeholder, '')) &&
    text.toLocaleLowerCase('en-US') === translated.toLocaleLowerCase('en-US')
  );
}
