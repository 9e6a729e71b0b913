import { importId, type Owner } from "./import-ids";
import { listingCommand } from "./orphans";
import { quote } from "./recover";
import type { StackResources } from "./stack-json";

const EXISTS =
  /already\s*exists|already\s+a\s+member|AlreadyExists|AlreadyOwnedByYou|AlreadyRegistered|has\s+been\s+taken|DuplicateDocument/i;

/** What to do about errors that a user meets after a run was cut off, beside what Terraform says itself. */
export function errorHints(
  errors: readonly string[],
  context: { readonly directory: string; readonly resources: StackResources; readonly owner: Owner },
): string[] {
  return errors.flatMap((error) => existsHint(error, context) ?? lockHint(error, context.directory) ?? []);
}

/** The object is there, but not in the state. */
function existsHint(
  error: string,
  { directory, resources, owner }: Parameters<typeof errorHints>[1],
): string[] | undefined {
  const address = /^\s*with (\S+),/m.exec(error)?.[1];
  if (address === undefined || !EXISTS.test(error)) return undefined;
  if (address.startsWith("aws_ssm_parameter.") && resources.text(address, "type") === "SecureString") {
    const region = resources.region(address) ?? owner.homeRegion;
    return [
      `hint: ${address} exists but is not in the state. Do not import it: that would put its value into the state.`,
      "  If it is ours, delete it and deploy again:",
      `    aws ssm delete-parameter --name ${quote(resources.text(address, "name") ?? "<name>")} --region ${region}`,
    ];
  }
  const id = importId(address, resources, owner);
  const lookUp = listingCommand(address.split(".")[0] ?? "", resources.region(address));
  return [
    `hint: ${address} exists but is not in the state. If it is ours, take it over and deploy again:`,
    `    terraform -chdir=${directory} import ${quote(address)} ${quote(id ?? "<id>")}`,
    ...(id === undefined ? [`  the id: ${lookUp}`] : []),
  ];
}

/** A run on another machine is at work, or one was killed while its state lay in S3. A local lock ends with its process. */
function lockHint(error: string, directory: string): string[] | undefined {
  if (!/Error acquiring the state lock/.test(error)) return undefined;
  const id = /^\s*ID:\s*(\S+)/m.exec(error)?.[1];
  if (id === undefined) return undefined;
  return [
    "hint: the state is locked. If the run named above is certainly over (killed, say), release the lock:",
    `    terraform -chdir=${directory} force-unlock ${id}`,
  ];
}
