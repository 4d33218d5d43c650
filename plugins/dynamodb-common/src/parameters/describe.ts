import { richText, type RichText } from '../text/richText';

/** A name that is still to be typed has to be seen too. */
export function orNotNamed(name: string | undefined): RichText {
  return name ? richText`${name}` : richText`(not named yet)`;
}

/** The words for a switch. */
export function onOrOff(choice: boolean | undefined): RichText {
  return choice ? richText`on` : richText`off`;
}

/** A label is ours, so it stands in a text as it is. */
export function labelText(label: string): RichText {
  return [label];
}

/** Without the texts that there are not. */
export function given(texts: (RichText | undefined | false)[]): RichText[] {
  return texts.flatMap(text => (text ? [text] : []));
}
