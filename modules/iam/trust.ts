/** Who may take a role of an account. */
export interface Trust {
  /** Account that the principals are in, 12 digits. */
  readonly accountId: string;

  /**
   * `user/<path and name>`, `role/<path and name>` or `permissionSet/<name>` (a permission set of IAM Identity Center).
   * Empty: everybody whom that account allows to.
   */
  readonly principals: readonly string[];
}
