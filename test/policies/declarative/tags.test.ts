import { tagDeclaration } from "../../../policies/declarative/tags";

test("a tag stands under its key in lower case, with its lists in one order", () => {
  expect(
    tagDeclaration([
      {
        key: "CostCenter",
        values: ["200", "100*"],
        enforcedFor: ["s3:bucket", "ec2:instance"],
        reportRequiredFor: ["ec2:volume", "ec2:instance"],
      },
    ]),
  ).toEqual({
    tags: {
      costcenter: {
        tag_key: { "@@assign": "CostCenter" },
        tag_value: { "@@assign": ["100*", "200"] },
        enforced_for: { "@@assign": ["ec2:instance", "s3:bucket"] },
        report_required_tag_for: { "@@assign": ["ec2:instance", "ec2:volume"] },
      },
    },
  });
});

test("what is left out is not there: AWS would read an empty list as no value at all", () => {
  expect(tagDeclaration([{ key: "owner", enforcedFor: [], reportRequiredFor: [] }])).toEqual({
    tags: { owner: { tag_key: { "@@assign": "owner" } } },
  });
});
