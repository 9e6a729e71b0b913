import { canonicalJson } from "../../../core/json";
import { QUOTAS } from "../../../core/quotas";
import { aiOptOutDeclaration } from "../../../policies/declarative/ai-opt-out";

const none = { "@@operators_allowed_for_child_policies": ["@@none"] };

test("every service is opted out of, and no policy further down may change it", () => {
  const declaration = aiOptOutDeclaration();
  expect(declaration).toEqual({
    services: { ...none, default: { ...none, opt_out_policy: { ...none, "@@assign": "optOut" } } },
  });
  expect(canonicalJson(declaration).length).toBeLessThan(QUOTAS["ai-opt-out-policy-size"].value / 5);
});

test("a service that may use content is named", () => {
  expect(aiOptOutDeclaration({ optInServices: ["rekognition"] })).toMatchObject({
    services: {
      default: { opt_out_policy: { "@@assign": "optOut" } },
      rekognition: { opt_out_policy: { "@@assign": "optIn" } },
    },
  });
});
