/** Date (ISO 8601) of the prices; regions of the partition aws have the same. */
export const KMS_PRICES_AS_OF = "2026-11-22";

/** AWS's page of the prices. */
export const KMS_PRICES_SOURCE = "https://aws.amazon.com/kms/pricing/";

/**
 * US dollars a month for a customer managed key, prorated by the hour: of any sort, and for each replica of a
 * multi-Region key on its own. Nothing is billed while the key waits for its deletion.
 */
export const KMS_KEY_USD_A_MONTH = 1;

/** US dollars a month that each of the first rotations of a key adds, for the old material that is kept. */
export const KMS_ROTATION_USD_A_MONTH = 1;

/** Rotations that are billed; those after them are free. */
export const KMS_BILLED_ROTATIONS = 2;
