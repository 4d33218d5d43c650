/** A value as it may stand in a sentence: short, and on one line. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Choices in a sentence: `a`, `a or b`, `a, b or c`. */
export function listed(choices: string[]): string {
  const last = choices.slice(-1);
  const others = choices.slice(0, -1).join(', ');
  return others ? `${others} or ${last}` : last.join();
}
