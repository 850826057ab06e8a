/** Something the person who runs the command can put right; the message says how. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
