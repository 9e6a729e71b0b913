/** One step of Terraform with a resource. */
export interface ProgressEvent {
  readonly address: string;
  readonly action: "create" | "modify" | "destroy" | "import";
  readonly phase: "started" | "done";
  /** The resource's id as far as Terraform shows it. */
  readonly id?: string;
}

const STEPS: readonly (readonly [RegExp, ProgressEvent["action"], ProgressEvent["phase"]])[] = [
  [/^Creating\.\.\./, "create", "started"],
  [/^Creation complete /, "create", "done"],
  [/^Modifying\.\.\./, "modify", "started"],
  [/^Modifications complete /, "modify", "done"],
  [/^Destroying\.\.\./, "destroy", "started"],
  [/^Destruction complete /, "destroy", "done"],
  [/^Importing\.\.\./, "import", "started"],
  [/^Import complete/, "import", "done"],
];

/**
 * `aws_kms_key.key: Creation complete after 2s [id=1234]`; the address may hold keys with colons in quotes. Lines about
 * a deposed object do not match: what replaced it has the same address and lives on.
 */
const LINE = /^((?:module\.|data\.)?[A-Za-z][\w-]*\.(?:[^\s":]|"(?:[^"\\]|\\.)*")+): (.*)$/;

/** What a line of Terraform's output tells of progress; undefined if it tells of something else. */
export function parseProgress(line: string): ProgressEvent | undefined {
  const [, address, text] = LINE.exec(line.trim()) ?? [];
  if (address === undefined || text === undefined) return undefined;
  const step = STEPS.find(([pattern]) => pattern.test(text));
  if (step === undefined) return undefined;
  const [, action, phase] = step;
  const id = /\[id=(.*)\]$/.exec(text)?.[1];
  // Terraform cuts a long id and ends it with three dots: it is of no use then.
  const whole = id === undefined || id === "" || id.endsWith("...") ? undefined : id;
  return { address, action, phase, ...(whole !== undefined && { id: whole }) };
}
