/** Everything a terminal understands and a log does not: colours, cursor movements, erasing. */
// eslint-disable-next-line no-control-regex
const CONTROL_SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/g;

/** cdktf's own display, which it repeats after every line. */
const DISPLAY = /^\s*(\d+ Stacks? deploying|\d+ Stacks? destroying|[\u2800-\u28ff]\s|\u25cb\s|No stacks? )/;

/**
 * Gets Terraform's lines back out of cdktf's output, where the first line of a chunk begins with the stack's name and the
 * others are indented by as much.
 */
export class OutputLines {
  private readonly prefix: RegExp;
  private wasEmpty = true;

  constructor(
    stack: string,
    private readonly onLine: (line: string) => void,
  ) {
    const name = stack.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    this.prefix = new RegExp(`^(${name}| {${stack.length}})  `);
  }

  public add(raw: string): void {
    const text = raw.replace(CONTROL_SEQUENCES, "").trimEnd();
    if (DISPLAY.test(text)) return;
    const line = text.replace(this.prefix, "");
    // One empty line in a row says as much as three.
    if (line === "" && this.wasEmpty) return;
    this.wasEmpty = line === "";
    this.onLine(line);
  }
}
