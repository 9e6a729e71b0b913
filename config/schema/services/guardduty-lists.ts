import { z } from "zod";
import { fileName, text } from "../fields";

/** Formats that GuardDuty reads: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html */
export const IP_LIST_FORMATS = ["TXT", "STIX", "OTX_CSV", "ALIEN_VAULT", "PROOF_POINT", "FIRE_EYE"] as const;

const format = z
  .enum(IP_LIST_FORMATS)
  .default("TXT")
  .describe(
    "Format of the file. TXT: one IPv4 address or range a line; empty lines and what follows a # are left out. " +
      "Other formats are handed on as they are.",
  );

export const trustedIpListSchema = z
  .strictObject({
    file: fileName.describe("File of the list, at most 35 MB and 2,000 entries."),
    format,
  })
  .optional()
  .describe(
    "Public addresses that GuardDuty raises no findings about from flow logs and CloudTrail. GuardDuty takes one list.",
  );

export const threatIpListsSchema = z
  .array(
    z.strictObject({
      name: text(/^[A-Za-z0-9_-]{1,64}$/, "1-64 letters, digits, _ and -").describe(
        "Name of the list, shown in the findings that it leads to.",
      ),
      file: fileName.describe("File of the list, at most 35 MB and 250,000 entries."),
      format,
    }),
  )
  .default([])
  .describe("Public addresses that GuardDuty raises a finding about. GuardDuty takes six lists.");
