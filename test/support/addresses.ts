import { type ExampleName, EXAMPLES, synthesizedExample } from "./example";

/** Every resource address of every example, one a line: example, stack, address. */
export function allAddresses(): string[] {
  return (Object.keys(EXAMPLES) as ExampleName[])
    .flatMap((example) =>
      Object.entries(synthesizedExample(example)).flatMap(([stack, { resource }]) =>
        Object.entries(resource ?? {}).flatMap(([type, byName]) =>
          Object.keys(byName).map((name) => `${example} ${stack} ${type}.${name}`),
        ),
      ),
    )
    .sort();
}
