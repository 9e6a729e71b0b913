import { PATCH_FILTERS, PATCHED_OPERATING_SYSTEMS, patchFiltersOf } from "../../core/patch-filters";

test("each operating system belongs to one family", () => {
  expect(new Set(PATCHED_OPERATING_SYSTEMS).size).toBe(PATCHED_OPERATING_SYSTEMS.length);
  expect(PATCHED_OPERATING_SYSTEMS).toEqual(expect.arrayContaining(["AMAZON_LINUX_2023", "UBUNTU", "WINDOWS"]));
});

test("Debian and Ubuntu alone have neither kinds nor release dates", () => {
  const without = PATCH_FILTERS.filter(({ classifications, waits }) => classifications.length === 0 || !waits);
  expect(without.map(({ operatingSystems }) => operatingSystems)).toEqual([["DEBIAN", "UBUNTU"]]);
  expect(patchFiltersOf("WINDOWS")?.severityKey).toBe("MSRC_SEVERITY");
  expect(patchFiltersOf("PLAN9")).toBeUndefined();
});
