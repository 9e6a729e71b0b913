import type { Field } from "./field";

/** The path, such as /images/logo.png. */
export function uriPath(): Field {
  return { json: { uri_path: {} }, cost: "plain" };
}
