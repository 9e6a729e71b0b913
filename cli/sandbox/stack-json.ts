export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}

/** A stack's `cdk.tf.json`, as far as the sandbox looks at it. */
export interface StackJson extends JsonObject {
  provider: { [type: string]: JsonObject[] };
  resource: { [type: string]: { [name: string]: JsonObject } };
  data: { [type: string]: { [name: string]: JsonObject } };
  output: { [name: string]: JsonObject };
}
