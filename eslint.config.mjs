import tseslint from "typescript-eslint";
import prettier from "eslint-config-prettier";

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "docs/api/", "cdktf.out/", ".plan/", ".sandbox/", "**/*.js", "**/*.mjs"] },
  ...tseslint.configs.recommendedTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@cdktf/provider-aws",
              message: "Import '@cdktf/provider-aws/lib/<resource>': the barrel costs seconds and 575 MB.",
            },
          ],
          patterns: [
            {
              regex: "^@cdktf/provider-aws/lib(/index)?$",
              message: "Import one resource, '@cdktf/provider-aws/lib/<resource>', not the index.",
            },
          ],
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // Its own tsconfig.json is that of an app which has installed the package; the types are checked by ours.
    ...tseslint.configs.disableTypeChecked,
    files: ["examples/workload/**/*.ts"],
    languageOptions: { parserOptions: { projectService: false, project: false } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, "@typescript-eslint/consistent-type-imports": "error" },
  },
);
