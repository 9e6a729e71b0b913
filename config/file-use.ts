import type { PathSegment } from "./findings";

/** A file that the configuration names: a list of addresses, a rule's text, a template. */
export interface FileUse {
  /** Where the name stands in the configuration. */
  readonly path: readonly PathSegment[];
  /** The name as written: relative to the configuration file. */
  readonly file: string;
  /** What AWS takes at most. */
  readonly maxBytes: number;
  /** AWS page that states the limit. */
  readonly source: string;
}
