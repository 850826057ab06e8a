// Colours, where they are wanted: on a terminal that has them, unless NO_COLOR says no.

export interface Style {
  bold(text: string): string;
  faint(text: string): string;
}

export function styleOf(stream: NodeJS.WriteStream): Style {
  const hasColors =
    stream.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  const paint = (code: number) => (text: string) => (hasColors ? `\x1b[${code}m${text}\x1b[0m` : text);
  return { bold: paint(1), faint: paint(2) };
}
