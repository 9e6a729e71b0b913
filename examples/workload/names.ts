/** Names that one part gives and another part speaks of before the thing exists. */

export const FILE_ORDER = "file-order";
export const LIST_ORDERS = "list-orders";
export const TOKEN_ROTATION = "orders-token-rotation";
export const SCANNED_RULE = "orders-document-scanned";
export const UNDELIVERED_ALARM = "orders-undelivered";
