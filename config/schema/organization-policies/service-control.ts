import { z } from "zod";
import { control } from "./control";
import { allowedServicesSchema } from "./service-control/allowed-services";
import { denyUngovernedRegionsSchema } from "./service-control/deny-ungoverned-regions";
import {
  denyIamUsersSchema,
  denyInternetGatewaysSchema,
  protectDataSchema,
  protectKeysSchema,
  requireImdsv2Schema,
} from "./service-control/hardening";
import {
  networkPerimeterSchema,
  perimeterGovernanceSchema,
  resourcePerimeterSchema,
} from "./service-control/perimeter";

const plainControl = (description: string) =>
  z
    .strictObject({ ...control })
    .prefault({})
    .describe(description);

export const serviceControlSchema = z
  .strictObject({
    protectSecurityServices: plainControl(
      "Denies switching off or reconfiguring the security services, the organization trail and AWS Config.",
    ),
    protectLandingZone: plainControl(
      "Denies changing the landing zone's own roles, buckets, logs, event rules, topics, queues and alarms.",
    ),
    denyOrganizationChanges: plainControl(
      "Denies leaving the organization, closing the account, and switching regions on or off.",
    ),
    denyRootUser: plainControl("Denies everything to root users of member accounts, except in central root sessions."),
    denyUngovernedRegions: denyUngovernedRegionsSchema,
    protectKeys: protectKeysSchema,
    denyPublicSharing: plainControl(
      "Denies sharing snapshots, functions, documents and resource shares with everybody or with other organizations.",
    ),
    denyIamUsers: denyIamUsersSchema,
    requireImdsv2: requireImdsv2Schema,
    denyDefaultEncryptionChanges: plainControl(
      "Denies switching off the encryption of new EBS volumes, or changing its default key.",
    ),
    protectAccountSettings: plainControl(
      "Denies changing the account's contacts, password policy and instance metadata defaults.",
    ),
    protectData: protectDataSchema,
    denyInternetGateways: denyInternetGatewaysSchema,
    allowedServices: allowedServicesSchema,
    resourcePerimeter: resourcePerimeterSchema,
    networkPerimeter: networkPerimeterSchema,
    perimeterGovernance: perimeterGovernanceSchema,
  })
  .prefault({})
  .describe("Service control policies: what nobody in a member account can do.");
