import { z } from "zod";
import { apiGatewaySchema } from "./account-defaults/api-gateway";
import { contactsSchema } from "./account-defaults/contacts";
import { defaultVpcSchema } from "./account-defaults/default-vpc";
import { ec2DefaultsSchema } from "./account-defaults/ec2";
import { iamDefaultsSchema } from "./account-defaults/iam";
import { s3DefaultsSchema } from "./account-defaults/s3";
import { serviceQuotasSchema } from "./account-defaults/service-quotas";
import { systemsManagerDefaultsSchema } from "./account-defaults/systems-manager";

export const accountDefaultsSchema = z
  .strictObject({
    ec2: ec2DefaultsSchema,
    s3: s3DefaultsSchema,
    systemsManager: systemsManagerDefaultsSchema,
    defaultVpc: defaultVpcSchema,
    iam: iamDefaultsSchema,
    contacts: contactsSchema,
    apiGateway: apiGatewaySchema,
    serviceQuotas: serviceQuotasSchema,
  })
  .prefault({})
  .describe("Settings that every account begins with.");
