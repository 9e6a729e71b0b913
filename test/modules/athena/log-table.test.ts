import { CLOUDTRAIL_FORMAT } from "../../../modules/athena/cloudtrail-format";
import { LogTable } from "../../../modules/athena/log-table";
import { synth } from "../../support/synth";

test.each(["CloudTrail", "cloud-trail", ""])("LogTable fails when it is called '%s'", (name) => {
  expect(() =>
    synth(
      (s) =>
        new LogTable(s, "table", {
          placement: s.in("eu-west-1"),
          databaseName: "logs",
          name,
          description: "Events",
          format: CLOUDTRAIL_FORMAT,
          location: "s3://bucket/",
          projection: { accounts: ["1"], regions: ["r"], days: 1, dayFormat: "yyyy/MM/dd", location: "s3://bucket/" },
        }),
    ),
  ).toThrow(`[test/table] name must be 1-255 lower-case letters, digits and underscores, got '${name}'`);
});
