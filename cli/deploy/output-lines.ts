import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SynthesizedStack } from "../synthesize";

/** Everything a terminal understands and a log does not: colours, cursor movements, erasing. */
const CONTROL_SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/g;

/** cdktf's own display of how many stacks are done. */
const DISPLAY = /^\s*(\d+ Stacks? (deploying|destroying)|[\u2800-\u28ff]\s|\u25cb\s|No stacks? )/;

/**
 * Gets Terraform's lines back out of cdktf's output. There the first line of a chunk begins with the stack's name, the
 * others are indented by as much, and a resource's address is followed by its construct path.
 */
export class OutputLines {
  private readonly prefix: RegExp;
  private readonly labels: readonly (readonly [string, string])[];
  private wasEmpty = true;

  constructor(
    stack: Pick<SynthesizedStack, "name" | "directory">,
    private readonly onLine: (line: string) => void,
  ) {
    const name = stack.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    this.prefix = new RegExp(`^(${name}| {${stack.name.length}})  `);
    this.labels = labelledAddresses(stack);
  }

  public add(raw: string): void {
    const text = raw.replace(CONTROL_SEQUENCES, "").trimEnd();
    if (DISPLAY.test(text)) return;
    const line = this.withoutLabel(text.replace(this.prefix, ""));
    // One empty line in a row says as much as three.
    if (line === "" && this.wasEmpty) return;
    this.wasEmpty = line === "";
    this.onLine(line);
  }

  /** cdktf labels one address a line, at times in the middle of a longer one: `aws_x.role (role)-policy: Creating...` */
  private withoutLabel(line: string): string {
    const label = this.labels.find(([labelled]) => line.includes(labelled));
    return label ? line.replace(label[0], () => label[1]) : line;
  }
}

/** Each address as cdktf writes it, and as Terraform does. */
function labelledAddresses({ name, directory }: Pick<SynthesizedStack, "name" | "directory">): [string, string][] {
  type Blocks = Record<string, Record<string, { "//"?: { metadata?: { path?: string } } }>>;
  const json = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as { resource?: Blocks; data?: Blocks };
  return [json.resource, json.data].flatMap((blocks) =>
    Object.entries(blocks ?? {}).flatMap(([type, byName]) =>
      Object.entries(byName).map(([id, body]): [string, string] => {
        const path = body["//"]?.metadata?.path?.replace(`${name}/`, "") ?? "";
        return [`${type}.${id} (${path})`, `${type}.${id}`];
      }),
    ),
  );
}
