import { lifecycleRule } from "../../../modules/s3/lifecycle";

describe("lifecycleRule", () => {
  test("keeps current objects for ever and cleans up behind them", () => {
    expect(lifecycleRule({})).toEqual({
      id: "all-objects",
      status: "Enabled",
      filter: [{ prefix: "" }],
      transition: undefined,
      expiration: [{ expiredObjectDeleteMarker: true }],
      noncurrentVersionExpiration: [{ noncurrentDays: 90 }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
    });
  });

  test("archives and expires when asked to", () => {
    const lifecycle = {
      archiveAfterDays: 90,
      expireAfterDays: 2557,
      noncurrentExpireAfterDays: 30,
      abortMultipartUploadsAfterDays: 1,
    };
    expect(lifecycleRule(lifecycle)).toMatchObject({
      transition: [{ days: 90, storageClass: "GLACIER_IR" }],
      expiration: [{ days: 2557 }],
      noncurrentVersionExpiration: [{ noncurrentDays: 30 }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
    });
  });
});
