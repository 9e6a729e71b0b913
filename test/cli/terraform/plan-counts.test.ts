import { countChanges } from "../../../cli/terraform/plan-counts";

test("countChanges counts each resource once, by its whole list of actions", () => {
  const lists = [
    ["create"],
    ["create"],
    ["update"],
    ["delete"],
    ["delete", "create"],
    ["create", "delete"],
    ["no-op"],
    ["read"],
    ["forget"],
  ];
  const plan = { resource_changes: lists.map((actions) => ({ change: { actions } })) };
  expect(countChanges(plan)).toEqual({ add: 2, change: 1, destroy: 1, replace: 2 });
  expect(countChanges({ format_version: "1.2" })).toEqual({ add: 0, change: 0, destroy: 0, replace: 0 });
});
