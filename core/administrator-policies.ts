/** AWS managed policies with which one can give oneself everything. */
export const ADMINISTRATOR_POLICIES: readonly string[] = ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];
