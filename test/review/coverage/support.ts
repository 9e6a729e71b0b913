import type { LandingZone } from "../../../config/model";
import { landscapeOf } from "../../../cli/coverage-landscape";
import { Inventory, type StackJson } from "../../../review/coverage/inventory";
import type { Landscape } from "../../../review/coverage/landscape";
import { type Coverage, coverageOf, gapsIn, LATER_ACCOUNTS } from "../../../review/coverage/matrix";
import type { Verdict } from "../../../review/coverage/verdict";
import { type ExampleName, loadExample, synthesizedExample } from "../../support/example";

export type Stacks = Record<string, StackJson>;

/** Leaves a resource as it is, replaces its arguments, or deletes it (undefined). */
export type Mutation = (resource: {
  readonly stack: string;
  readonly type: string;
  readonly region: string;
  readonly body: Record<string, unknown>;
}) => Record<string, unknown> | undefined;

/** The stacks of an example with resources changed or deleted. */
export function mutated(example: ExampleName, mutate: Mutation): Stacks {
  return Object.fromEntries(
    Object.entries(synthesizedExample(example)).map(([stack, json]) => [
      stack,
      {
        ...json,
        resource: Object.fromEntries(
          Object.entries(json.resource ?? {}).map(([type, byName]) => [
            type,
            Object.fromEntries(
              Object.entries(byName).flatMap(([name, body]) => {
                const region = String(body.provider).replace(/^aws\./, "");
                const after = mutate({ stack, type, region, body });
                return after === undefined ? [] : [[name, after]];
              }),
            ),
          ]),
        ),
      },
    ]),
  );
}

/** Changes the resources of one type, in one region if one is given; deletes them without a change. */
export function only(type: string | RegExp, change?: Record<string, unknown>, region?: string): Mutation {
  return (resource) => {
    const isMeant = typeof type === "string" ? resource.type === type : type.test(resource.type);
    if (!isMeant || (region !== undefined && resource.region !== region)) return resource.body;
    return change && { ...resource.body, ...change };
  };
}

export function coverage(stacks: Stacks, landingZone: LandingZone, more: Partial<Landscape> = {}): Coverage {
  return coverageOf(new Inventory(stacks), { ...landscapeOf(landingZone), ...more });
}

export function exampleCoverage(example: ExampleName, mutate: Mutation = ({ body }) => body): Coverage {
  return coverage(mutated(example, mutate), loadExample(example));
}

/** `<row> <region>: <accounts>` of every gap. */
export function gapPlaces(report: Coverage): string[] {
  const places = new Map<string, string[]>();
  for (const { account, region, row } of gapsIn(report)) {
    const key = `${row.id} ${region}`;
    places.set(key, [...(places.get(key) ?? []), account]);
  }
  return [...places].map(([place, accounts]) => `${place}: ${accounts.join(", ")}`);
}

/** One cell. */
export function verdictAt(report: Coverage, row: string, account: string, region: string): Verdict {
  const rows = report.accounts.find((one) => (one.account?.name ?? LATER_ACCOUNTS) === account)?.rows;
  const verdict = rows?.find((one) => one.row.id === row)?.verdicts.get(region);
  if (verdict === undefined) throw new Error(`there is no cell ${row} ${account} ${region}`);
  return verdict;
}
