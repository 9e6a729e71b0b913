import { text } from "../../fields";

/** A rule tells which prefixes exist. */
export const serviceOrAction = text(
  /^[a-z0-9-]+(:[A-Za-z0-9]*\*?)?$/,
  "the prefix of a service, such as bedrock, or an action, such as bedrock:InvokeModel*",
);

export const roleNamePattern = text(
  /^[\w+=,.@/*?-]+$/,
  "the name of a role, with its path if it has one, and * for any characters",
);
