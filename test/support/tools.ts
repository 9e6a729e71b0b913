import { spawnSync } from "node:child_process";

/**
 * `describe` where the tool is installed, `describe.skip` with one line where it is not. Never a skip in CI: a skipped
 * test would be taken for a passed one, so its tests run and fail.
 */
export function describeWith(tool: "terraform" | "moto_server"): jest.Describe {
  const installed = spawnSync("which", [tool]).status === 0;
  if (installed || process.env.CI) return describe;
  console.warn(`${tool} is not installed: its tests are skipped`);
  return describe.skip;
}
