import { dirname } from "node:path";
import type { Sandbox } from "./open";

/** How to work on a sandbox that is left running, and how to end it. */
export function describeKept({ scratch, emulator, variables }: Sandbox): string {
  const exports = Object.entries(variables).map(([name, value]) => `  export ${name}=${quoted(value)}`);
  return [
    `the emulator is running at ${emulator.url} (process ${emulator.pid}); to work on it by hand:`,
    "",
    `  cd ${quoted(scratch.directory)}`,
    ...exports,
    "",
    "then, for instance:",
    "  npx cdktf deploy organization --auto-approve   # one stack, by cdktf alone",
    "  npm run sync                                   # takes its facts over into this folder's lock file",
    "  npm run deploy -- --all --auto-approve         # everything; syncs by itself",
    "",
    "to end it:",
    `  kill -- -${emulator.pid}; rm -r ${quoted(dirname(scratch.directory))}`,
  ].join("\n");
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
