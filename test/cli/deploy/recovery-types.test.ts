import { isNamed } from "../../../cli/deploy/recovery/import-ids";
import { isUnnamed } from "../../../cli/deploy/recovery/orphans";
import { isRepeatable } from "../../../cli/deploy/recovery/repeatable";
import { type ExampleName, synthesizedExample } from "../../support/example";

describe("every resource type of the landing zone is sorted for recovery", () => {
  test.each<ExampleName>(["default", "complete"])("of the %s example", (example) => {
    const types = new Set(
      Object.values(synthesizedExample(example)).flatMap(({ resource }) => Object.keys(resource ?? {})),
    );
    // A type that is missing here belongs into cli/deploy/recovery: import-ids.ts if we choose its name, repeatable.ts
    // if making it twice is the same as once, orphans.ts if AWS assigns its id.
    const unsorted = [...types].filter((type) => !isNamed(type) && !isRepeatable(type) && !isUnnamed(type));
    expect(unsorted).toEqual([]);
    const twice = [...types].filter(
      (type) => [isNamed(type), isRepeatable(type), isUnnamed(type)].filter(Boolean).length > 1,
    );
    expect(twice).toEqual([]);
  });
});
