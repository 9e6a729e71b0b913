/** A mistake of the user's: printed without a stack trace, exit code 1. */
export class UserError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    public readonly hint?: string,
  ) {
    super(message);
    this.name = "UserError";
  }
}

/**
 * A construct was given values that cannot work. The message begins with the construct's path, names the prop and the
 * value, and says what is allowed.
 */
export class ConfigError extends UserError {
  constructor(scope: { readonly node: { readonly path: string } }, message: string) {
    super(`[${scope.node.path}] ${message}`);
    this.name = "ConfigError";
  }
}
