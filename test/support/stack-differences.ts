import type { Resource, StackJson } from "./synth";

/** A resource by stack and address, such as `security aws_guardduty_detector.guardduty_eu-west-1_detector`. */
export interface PlacedResource {
  readonly stack: string;
  readonly type: string;
  readonly address: string;
  /** Region of its provider. */
  readonly region: string;
  readonly body: Resource;
}

export interface Differences {
  readonly added: readonly PlacedResource[];
  readonly removed: readonly PlacedResource[];
  /** As they are afterwards. */
  readonly changed: readonly PlacedResource[];
}

/** What is added, removed and changed between two sets of synthesized stacks. Metadata of CDKTF does not count. */
export function differences(before: Record<string, StackJson>, after: Record<string, StackJson>): Differences {
  const old = new Map(placedResources(before).map((resource) => [key(resource), resource]));
  const now = new Map(placedResources(after).map((resource) => [key(resource), resource]));
  return {
    added: [...now.values()].filter((resource) => !old.has(key(resource))),
    removed: [...old.values()].filter((resource) => !now.has(key(resource))),
    changed: [...now.values()].filter((resource) => {
      const former = old.get(key(resource));
      return former !== undefined && JSON.stringify(former.body) !== JSON.stringify(resource.body);
    }),
  };
}

export function placedResources(stacks: Record<string, StackJson>): PlacedResource[] {
  return Object.entries(stacks).flatMap(([stack, { resource }]) =>
    Object.entries(resource ?? {}).flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, { "//": _, ...body }]) => ({
        ...{ stack, type, address: `${type}.${name}` },
        region: String(body.provider).replace(/^aws\./, ""),
        body,
      })),
    ),
  );
}

/** How many resources of each type each stack has, as `stack type: n`. */
export function tally(resources: readonly PlacedResource[]): string[] {
  const counts = new Map<string, number>();
  for (const { stack, type } of resources) {
    counts.set(`${stack} ${type}`, (counts.get(`${stack} ${type}`) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name}: ${count}`).sort();
}

const key = ({ stack, address }: PlacedResource): string => `${stack} ${address}`;
