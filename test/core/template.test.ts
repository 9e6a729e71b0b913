import { terraformLiteral } from "../../core/template";

test.each([
  ["203.0.113.0/24\n", "203.0.113.0/24\n"],
  ["${var.secret}", "$${var.secret}"],
  ["%{ if true }", "%%{ if true }"],
  ["$ 100 % {}", "$ 100 % {}"],
])("%j is written %j", (text, written) => {
  expect(terraformLiteral(text)).toBe(written);
});
