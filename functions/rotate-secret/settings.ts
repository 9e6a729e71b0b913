/** What a new value looks like. */
export interface ValueSettings {
  /** Field of a JSON object that gets the new value; undefined if the secret is a text as a whole. */
  readonly field: string | undefined;
  /** Characters of the new value, 1-4096. */
  readonly length: number;
  /** Characters that the new value does not have. */
  readonly excludeCharacters: string;
  readonly excludePunctuation: boolean;
}

/**
 * Settings from the function's environment: FIELD, LENGTH, EXCLUDE_CHARACTERS and EXCLUDE_PUNCTUATION, each with a
 * default but the first.
 *
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): ValueSettings {
  const length = Number(environment.LENGTH ?? 32);
  if (!Number.isInteger(length) || length < 1 || length > 4096) {
    throw new Error(`LENGTH must be a whole number from 1 to 4096, got '${environment.LENGTH}'`);
  }
  return {
    field: environment.FIELD === "" ? undefined : environment.FIELD,
    length,
    // These end a string or a path in shells, URLs and connection strings.
    excludeCharacters: environment.EXCLUDE_CHARACTERS ?? "/@\"'\\",
    excludePunctuation: environment.EXCLUDE_PUNCTUATION === "true",
  };
}
