import type { Rule } from "./rule";

export const inspectorScanTypes: Rule = {
  id: "LZ-CFG-091",
  title: "Inspector scans something",
  *check({ settings: { services } }) {
    const { scanTypes } = services.inspector;
    if (Object.values(scanTypes).includes(true)) return;
    yield {
      path: ["services", "inspector", "scanTypes"],
      message: `at least one of ${Object.keys(scanTypes).join(", ")} must be true, got none`,
      hint: "AWS cannot enable Inspector with nothing to scan; services.inspector.targets leaves out accounts and regions",
    };
  },
};
