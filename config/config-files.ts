import type { FileUse } from "./file-use";
import type { LandingZoneSettings } from "./schema";

/** Files of AWS Config: rules in Guard and templates of conformance packs. */
export function configFiles({ services }: LandingZoneSettings): FileUse[] {
  const { guardRules, conformancePacks } = services.config;
  return [
    ...guardRules.map(({ file }, index) => ({
      path: ["services", "config", "guardRules", index, "file"],
      file,
      maxBytes: 10_000,
      source: "https://docs.aws.amazon.com/config/latest/APIReference/API_OrganizationCustomPolicyRuleMetadata.html",
    })),
    ...conformancePacks.map(({ template }, index) => ({
      path: ["services", "config", "conformancePacks", index, "template"],
      file: template,
      maxBytes: 51_200,
      source: "https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConformancePack.html",
    })),
  ];
}
