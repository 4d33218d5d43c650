function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + substitution,
        ),
      );
    }
    previous = current;
  }
  return previous[to.length];
}

/** The candidate that was probably meant, or undefined when none is near. */
export function closest(
  text: string,
  candidates: string[],
): string | undefined {
  // Longer than any name here: not a slip of the pen, and not worth the work.
  if (text.length > 64) {
    return undefined;
  }
  const wanted = text.toLocaleLowerCase('en-US');
  const [best] = candidates
    .map(candidate => ({
      candidate,
      distance: editDistance(wanted, candidate.toLocaleLowerCase('en-US')),
    }))
    .sort((a, b) => a.distance - b.distance);
  const near = Math.max(1, Math.floor(wanted.length / 4));
  return best && best.distance <= near ? best.candidate : undefined;
}
