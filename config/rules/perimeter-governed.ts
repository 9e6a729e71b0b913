import type { Rule } from "./rule";

export const perimeterGoverned: Rule = {
  id: "LZ-CFG-164",
  title: "A data perimeter that tags can widen comes with the control that protects the tags",
  *check({ settings: { organizationPolicies } }) {
    const { networkPerimeter, perimeterGovernance, resourcePerimeter } = organizationPolicies.serviceControl;
    if (perimeterGovernance.enabled || !(networkPerimeter.enabled || resourcePerimeter.enabled)) return;
    yield {
      path: [
        "organizationPolicies",
        "serviceControl",
        resourcePerimeter.enabled ? "resourcePerimeter" : "networkPerimeter",
        "enabled",
      ],
      message: "needs perimeterGovernance.enabled: whoever may tag his role could exempt himself",
      hint: "set organizationPolicies.serviceControl.perimeterGovernance.enabled to true",
    };
  },
};
