/**
 * How long Terraform waits for Inspector. AWS enables an account behind the answer, one account after the other, and a
 * membership takes a while to be known everywhere; until then the provider repeats its request. The provider's own
 * limits are 15 seconds for a delegation and 5 minutes for the rest.
 */
const PATIENCE = "15m";

/** For resources that are made and removed. */
export const CREATE_DELETE = { create: PATIENCE, delete: PATIENCE } as const;

/** For resources that can be changed as well. */
export const CREATE_UPDATE_DELETE = { ...CREATE_DELETE, update: PATIENCE } as const;
