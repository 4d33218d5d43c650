/** An error in the real controller's own program: it writes nothing into the Table and tries again. */
export class Panic extends Error {}
