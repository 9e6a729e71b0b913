import { LandingZoneStack } from "./base-stack";

/**
 * Stack organization-policies: what nobody in the organization can undo. Last of all stacks, so that nobody locks himself
 * out of what is not deployed yet.
 */
export class OrganizationPoliciesStack extends LandingZoneStack {}
