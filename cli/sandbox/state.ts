import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface State {
  readonly resources: readonly { readonly mode: string; readonly type: string; readonly name: string }[];
}

/** Addresses of the resources in a stack's local state; none if there is no state. */
export function resourcesInState(projectDirectory: string, stack: string): string[] {
  const file = join(projectDirectory, ".state", `${stack}.tfstate`);
  if (!existsSync(file)) return [];
  const { resources } = JSON.parse(readFileSync(file, "utf8")) as State;
  return resources.filter(({ mode }) => mode === "managed").map(({ type, name }) => `${type}.${name}`);
}
