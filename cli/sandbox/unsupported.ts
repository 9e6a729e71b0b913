/**
 * What the emulator cannot do: the one list. Everything in it is taken out of the synthesized JSON before the sandbox
 * deploys, and nothing else is. It all still goes through `terraform validate` and the offline plan, unfiltered.
 */
export type Unsupported = UnsupportedPart & {
  /** What goes wrong on the emulator and would not in AWS. */
  readonly reason: string;
};

export type UnsupportedPart =
  /** Every resource of a type. */
  | { readonly kind: "resource"; readonly resource: string }
  /** One argument or block of a type, as a path such as `rule.filter.prefix`. */
  | { readonly kind: "argument"; readonly resource: string; readonly argument: string }
  /** One value of an argument that is a list. */
  | { readonly kind: "value"; readonly resource: string; readonly argument: string; readonly value: string }
  /** One statement, by its Sid, of an argument that is a policy document. */
  | { readonly kind: "statement"; readonly resource: string; readonly argument: string; readonly sid: string }
  /** A part of an output that refers to something that is taken out. */
  | { readonly kind: "output"; readonly output: string; readonly path: string }
  /** Created like any other, but not deleted: taken out of the state before the sandbox destroys. */
  | { readonly kind: "delete"; readonly resource: string };

export const UNSUPPORTED: readonly Unsupported[] = [
  {
    kind: "delete",
    resource: "aws_fms_admin_account",
    reason: "as in AWS, only the administrator can end its association, and Terraform acts as the management account",
  },
];

/** How an entry is called in reports and messages. */
export function nameOf(entry: UnsupportedPart): string {
  switch (entry.kind) {
    case "resource":
      return entry.resource;
    case "argument":
      return `${entry.resource}.${entry.argument}`;
    case "value":
      return `${entry.resource}.${entry.argument} = ${entry.value}`;
    case "statement":
      return `${entry.resource}.${entry.argument} statement ${entry.sid}`;
    case "output":
      return `output.${entry.output}.${entry.path}`;
    case "delete":
      return `${entry.resource} (delete)`;
  }
}
