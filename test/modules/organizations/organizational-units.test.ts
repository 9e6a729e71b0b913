import { OrganizationalUnits } from "../../../modules/organizations/organizational-units";
import { resourcesOf, synth } from "../../support/synth";

const build = (units: { name: string; parent?: string; displayName?: string; adopt?: string }[]) =>
  synth((s) => new OrganizationalUnits(s, "unit", { placement: s.in("eu-west-1"), rootId: "r-exam", units }));

describe("OrganizationalUnits", () => {
  test("hang below the root or below their parent", () => {
    const units = Object.values(
      resourcesOf(
        build([{ name: "Workloads" }, { name: "Prod", parent: "Workloads" }]),
        "aws_organizations_organizational_unit",
      ),
    );
    const byName = new Map(units.map((unit) => [unit.name, unit.parent_id]));
    expect(byName.get("Workloads")).toBe("r-exam");
    expect(byName.get("Prod")).toBe("${aws_organizations_organizational_unit.unit_Workloads.id}");
  });

  test("take their AWS name from displayName where two units share one", () => {
    const units = resourcesOf(
      build([{ name: "SharedProd", displayName: "Prod" }]),
      "aws_organizations_organizational_unit",
    );
    expect(Object.values(units)).toEqual([expect.objectContaining({ name: "Prod" })]);
  });

  test("are imported when they exist already", () => {
    expect(build([{ name: "Prod", adopt: "ou-exam-prod1111" }]).import).toEqual([
      expect.objectContaining({ id: "ou-exam-prod1111" }),
    ]);
  });

  test("fail when a parent does not stand before its child", () => {
    expect(() => build([{ name: "Prod", parent: "Workloads" }])).toThrow(
      "[test/unit] the parent of unit 'Prod' must stand before it, got 'Workloads'",
    );
  });
});
