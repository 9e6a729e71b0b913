import { Inventory } from "../../../modules/systems-manager/inventory";
import { PatchScan } from "../../../modules/systems-manager/patch-scan";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const provider = "aws.eu-central-1";
const targets = [{ key: "InstanceIds", values: ["*"] }];

test("PatchScan looks at every managed instance once a day and installs nothing", () => {
  const json = synth((s) => new PatchScan(s, "scan", { placement: s.in("eu-central-1"), name: "acme-patch-scan" }));
  expect(bodiesOf(json, "aws_ssm_association")).toEqual([
    {
      provider,
      association_name: "acme-patch-scan",
      name: "AWS-RunPatchBaseline",
      parameters: { Operation: "Scan", RebootOption: "NoReboot" },
      schedule_expression: "rate(24 hours)",
      targets,
    },
  ]);
});

test.each([
  [undefined, "rate(24 hours)"],
  [1, "rate(1 hour)"],
  [12, "rate(12 hours)"],
])("Inventory with an interval of %s hours runs at %s", (intervalInHours, schedule_expression) => {
  const json = synth((s) => {
    new Inventory(s, "inventory", { placement: s.in("eu-central-1"), name: "acme-inventory", intervalInHours });
  });
  expect(bodiesOf(json, "aws_ssm_association")).toEqual([
    {
      provider,
      association_name: "acme-inventory",
      name: "AWS-GatherSoftwareInventory",
      schedule_expression,
      targets,
    },
  ]);
});
