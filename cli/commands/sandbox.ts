import type { Command } from "commander"; export function addSandboxCommand(_lz: Command): void {}
