import { EventDataStore } from "../../../modules/cloudtrail/event-data-store";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (retentionInDays?: number) =>
  synth(
    (s) => new EventDataStore(s, "lake", { placement: s.in("eu-west-1"), organization: "example", retentionInDays }),
  );

describe("EventDataStore", () => {
  test("holds the management events of every account and region, under termination protection", () => {
    expect(bodiesOf(build(), "aws_cloudtrail_event_data_store")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "example-organization-events",
        organization_enabled: true,
        multi_region_enabled: true,
        billing_mode: "EXTENDABLE_RETENTION_PRICING",
        retention_period: 366,
        termination_protection_enabled: true,
        advanced_event_selector: [
          { name: "Management events", field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
        ],
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("has no key of ours, which could never be changed", () => {
    expect(bodiesOf(build(), "aws_cloudtrail_event_data_store")[0]).not.toHaveProperty("kms_key_id");
  });

  test("keeps events as long as asked for", () => {
    expect(bodiesOf(build(2555), "aws_cloudtrail_event_data_store")).toMatchObject([{ retention_period: 2555 }]);
  });

  test.each([6, 3654, 30.5])("fails when the retention is %p", (retentionInDays) => {
    expect(() => build(retentionInDays)).toThrow(
      `[test/lake] retentionInDays must be a whole number from 7 to 2555, got ${retentionInDays}`,
    );
  });
});
