/** The secret's value with a new one in it: in a field of the JSON object, or as the whole text. */
export function withNewValue(current: string, field: string | undefined, value: string): string {
  if (field === undefined) return value;
  return JSON.stringify({ ...objectOf(current, field), [field]: value });
}

/** What rotates of a secret's value. */
export function rotatedPart(text: string, field: string | undefined): string {
  const part = field === undefined ? text : objectOf(text, field)[field];
  if (typeof part !== "string" || part === "") throw new Error(`the secret has no text in ${nameOf(field)}`);
  return part;
}

/** The error says nothing of the text: it ends up in a log. */
function objectOf(text: string, field: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`the secret is not a JSON object, so ${nameOf(field)} cannot be rotated`);
  }
  return value as Record<string, unknown>;
}

function nameOf(field: string | undefined): string {
  return field === undefined ? "its value" : `its field '${field}'`;
}
