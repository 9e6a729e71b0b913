import { canonicalJson } from "../../core/json";
import { QUOTAS } from "../../core/quotas";
import { TAG_POLICY_TYPES } from "../../core/tag-policy-types";
import type { LandingZone } from "../../config/model";
import { aiOptOutSchema } from "../../config/schema/organization-policies/ai-opt-out";
import { tagPoliciesSchema } from "../../config/schema/organization-policies/tags";
import { aiOptOut } from "../../stacks/organization-policies/ai-opt-out";
import { tagPolicies } from "../../stacks/organization-policies/tags";
import { loadExample } from "../support/example";

const example = loadExample("default");

function landingZoneWith(changes: Partial<LandingZone["settings"]["organizationPolicies"]>): LandingZone {
  const organizationPolicies = { ...example.settings.organizationPolicies, ...changes };
  return { ...example, settings: { ...example.settings, organizationPolicies } };
}

describe("tag policies", () => {
  const tags = tagPoliciesSchema.parse([
    {
      name: "costs",
      targets: { organizationalUnits: ["Prod"] },
      rollout: "all",
      tags: [
        { key: "CostCenter", values: ["100", "200"], enforcedFor: ["ec2:instance"], reportRequiredFor: ["s3:bucket"] },
        { key: "Owner" },
      ],
    },
    { name: "data", tags: [{ key: "Classification", values: ["public", "internal"] }] },
  ]);

  test("each is a policy of its own, where it is asked for", () => {
    const [costs, data] = tagPolicies(landingZoneWith({ tags }));
    expect(costs).toMatchObject({
      name: "tags-costs",
      type: "TAG_POLICY",
      does: "says how the tags CostCenter, Owner are written",
      targets: { organizationalUnits: ["Prod"] },
      rollout: "all",
    });
    expect(costs?.content).toMatchObject({ tags: { costcenter: { tag_value: { "@@assign": ["100", "200"] } } } });
    expect(data).toMatchObject({ name: "tags-data", targets: {} });
  });

  test("there are none unless they are asked for", () => {
    expect(tagPolicies(landingZoneWith({ tags: [] }))).toEqual([]);
  });

  test("a tag that is enforced for each of a hundred types fits", () => {
    const many = tagPoliciesSchema.parse([
      { name: "all", tags: [{ key: "Owner", enforcedFor: TAG_POLICY_TYPES.slice(0, 100) }] },
    ]);
    const [policy] = tagPolicies(landingZoneWith({ tags: many }));
    expect(canonicalJson(policy?.content ?? null).length).toBeLessThan(QUOTAS["tag-policy-size"].value);
  });
});

describe("types that AWS enforces", () => {
  test("are named service:type, each once", () => {
    expect(TAG_POLICY_TYPES.filter((type) => !/^[a-z0-9-]+:([a-z0-9/-]+|ALL_SUPPORTED)$/.test(type))).toEqual([]);
    expect(new Set(TAG_POLICY_TYPES).size).toBe(TAG_POLICY_TYPES.length);
    expect(TAG_POLICY_TYPES.length).toBeGreaterThan(350);
  });

  test("hold what is used most, and not what AWS reports alone", () => {
    const used = ["ec2:instance", "ec2:volume", "s3:bucket", "rds:ALL_SUPPORTED", "lambda:function", "dynamodb:table"];
    expect(TAG_POLICY_TYPES).toEqual(expect.arrayContaining(used));
    for (const reported of ["rds:db", "iam:role", "ssm:parameter", "logs:ALL_SUPPORTED"]) {
      expect(TAG_POLICY_TYPES).not.toContain(reported);
    }
  });
});

describe("opt-out from AI services", () => {
  test("is there unless it is switched off", () => {
    const [policy, ...more] = aiOptOut(example);
    expect(more).toEqual([]);
    expect(policy).toMatchObject({ name: "ai-opt-out", type: "AISERVICES_OPT_OUT_POLICY", targets: {} });
    expect(aiOptOut(landingZoneWith({ aiOptOut: aiOptOutSchema.parse({ enabled: false }) }))).toEqual([]);
  });

  test("says which services may use content all the same", () => {
    const [policy] = aiOptOut(landingZoneWith({ aiOptOut: aiOptOutSchema.parse({ optInServices: ["rekognition"] }) }));
    expect(policy?.does).toContain("but rekognition");
    expect(canonicalJson(policy?.content ?? null)).toContain('"rekognition"');
  });
});
