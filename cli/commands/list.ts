import { type Command, Option } from "commander";
import type { StackDefinition } from "../../stacks/waves";
import { loadContext } from "../context";
import { missingFactsReport } from "../../stacks/missing-facts";
import { formatTable } from "../table";

export function addListCommand(lz: Command): void {
  lz.command("list")
    .description("List every stack in the order of deployment")
    .addOption(new Option("-f, --format <format>", "table or JSON").choices(["text", "json"]).default("text"))
    .action((options: { format: string }, command: Command) => {
      const { stacks } = loadContext(command);
      if (options.format === "json") {
        console.log(JSON.stringify(stacks.map(toJson), null, 2));
        return;
      }
      console.log(formatTable(COLUMNS, stacks));
      const missing = missingFactsReport(stacks);
      if (missing) console.log(`\n${missing}`);
    });
}

const COLUMNS = [
  { title: "WAVE", value: (stack: StackDefinition) => String(stack.wave) },
  { title: "STACK", value: (stack: StackDefinition) => stack.name },
  {
    title: "ACCOUNT",
    value: (stack: StackDefinition) => `${stack.account.name} (${stack.account.id ?? "id unknown"})`,
  },
  { title: "REGIONS", value: (stack: StackDefinition) => stack.regions.join(" ") },
  {
    title: "STATE",
    value: (stack: StackDefinition) => (stack.missingFacts.length === 0 ? "deployable" : "waits for facts"),
  },
];

function toJson(stack: StackDefinition): object {
  return {
    name: stack.name,
    wave: stack.wave,
    account: stack.account.name,
    accountId: stack.account.id ?? null,
    regions: stack.regions,
    missingFacts: stack.missingFacts.map(({ name, producer }) => ({ name, producer })),
  };
}
