/** Text as Terraform is to take it: without this, ${...} and %{...} in it would be read as expressions. */
export function terraformLiteral(text: string): string {
  return text.replace(/[$%]\{/g, (begin) => `${begin[0]}${begin}`);
}
