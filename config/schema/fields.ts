import { z } from "zod";
import { REGIONS } from "../../core/regions";

/** Kinds of values that several parts of the schema share. `allowed` completes "must be ...". */

export function text(pattern: RegExp, allowed: string): z.ZodString {
  const message = `must be ${allowed}`;
  // VS Code's YAML extension shows patternErrorMessage instead of the pattern.
  return z.string().regex(pattern, message).meta({ patternErrorMessage: message });
}

/** YAML reads 012345678901 as a number and drops the leading zero, so an id must be a quoted string. */
export const accountId = text(/^\d{12}$/, "an AWS account id (12 digits)");

export const servicePrincipal = text(
  /^[a-z0-9.-]+\.amazonaws\.com$/,
  "a service principal such as config.amazonaws.com",
);

/** Which codes exist is checked by a rule, which knows partitions too; editors complete from the list. */
export const regionCode = z.string().meta({ examples: REGIONS.map(({ code }) => code) });

/** Whoever accepts an exception says why, in more than a word. */
export const reason = text(/\S.{8,}\S/, "a reason of at least 10 characters");

/** Name of a thing of which there are several: part of Terraform addresses, so simple. */
export const hyphenatedName = text(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "lower-case letters and digits, in words joined by hyphens",
);

/** A file beside the configuration or below; config/files.ts reads it. Not above: a copy of both must find it. */
export const fileName = text(
  /^(?!(.*\/)?\.\.(\/|$))[^/\\\s](.*\S)?$/,
  "the name of a file beside this one or in a folder beside it",
);

/** Name of a filter or rule of ours; also a part of the Terraform address, so a new name makes a new one. */
export const itemName = text(
  /^[a-z][a-z0-9-]{1,62}[a-z0-9]$/,
  "3-64 lower-case letters, digits and hyphens, starting with a letter",
);

const TAG_KEY = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** Tags by AWS's own rule (docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html). */
export const tags = z.record(
  text(TAG_KEY, "1-128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'"),
  text(TAG_VALUE, "at most 256 letters, digits, spaces and _ . : / = + - @"),
);

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_KnowledgeBase.html */
export const knowledgeBaseId = text(/^[0-9A-Za-z]{10}$/, "the id of a knowledge base (10 letters and digits)");
