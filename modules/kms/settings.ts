import { wholeNumberProblem } from "../../core/whole-number";

/** Settings that every key has, of whatever kind. */
export interface BasicKeySettings {
  /** Alias with its prefix, such as alias/example-logs. Take it from core/names.ts. */
  readonly alias: string;

  /** What the key is for, as the KMS console shows it. */
  readonly description: string;

  /**
   * Days between the order to delete the key and its end, 7-30. Until then the order can be taken back.
   *
   * @default 30
   */
  readonly deletionWindowInDays?: number;

  /**
   * Whether Terraform refuses to destroy the key. Without its key, data is lost.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/** Settings that every symmetric key has whose material KMS makes. */
export interface KeySettings extends BasicKeySettings {
  /**
   * Days between two rotations of the key material, 90-2560. The key's id and ARN stay; old data stays readable.
   *
   * @default 365
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
   */
  readonly rotationPeriodInDays?: number;
}

export const DEFAULT_DELETION_WINDOW_IN_DAYS = 30;
export const DEFAULT_ROTATION_PERIOD_IN_DAYS = 365;

/** What KMS would refuse about the settings, in words for a ConfigError; undefined if all is well. */
export function keySettingsProblem(settings: KeySettings): string | undefined {
  const { alias, deletionWindowInDays: window, rotationPeriodInDays: period } = settings;
  if (!/^alias\/(?!aws\/)[\w/-]{1,250}$/.test(alias)) {
    return `alias must be 'alias/' and up to 250 letters, digits, '/', '_', '-', not 'alias/aws/', got '${alias}'`;
  }
  return (
    wholeNumberProblem("deletionWindowInDays", window, 7, 30) ??
    wholeNumberProblem("rotationPeriodInDays", period, 90, 2560)
  );
}
