import type { Command } from "commander"; export function addDeployCommands(_lz: Command): void {}
