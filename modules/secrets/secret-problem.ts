import { wholeNumberProblem } from "../../core/whole-number";
import type { Statement } from "../../policies/document";
import { isEverybody, listOf } from "../../policies/elements";
import { isKnown } from "../known";
import { encryptionProblem } from "./encryption-problem";
import type { SecretProps } from "./secret-props";

/** What Secrets Manager would refuse, or what would not do what it is for, in words; undefined if all is well. */
export function secretProblem(props: SecretProps): string | undefined {
  const { secretName, recoveryWindowInDays: window, initialValue, placement, encryption } = props;
  if (isKnown(secretName)) {
    if (!/^[\w/+=.@-]{1,512}$/.test(secretName)) {
      return `secretName must be 1 to 512 letters, digits, '/_+=.@-', got '${secretName}'`;
    }
    // Such an end looks like the one that AWS adds, and a name without the end would then find the wrong secret.
    if (/-\w{6}$/.test(secretName)) {
      return `secretName must not end with '-' and six letters or digits, as AWS's own end does, got '${secretName}'`;
    }
  }
  return (
    wholeNumberProblem("recoveryWindowInDays", window, 7, 30) ??
    wholeNumberProblem("initialValue.version", initialValue?.version, 1) ??
    encryptionProblem("encryption", encryption, placement.regionName) ??
    replicasProblem(props) ??
    policyProblem(props)
  );
}

function replicasProblem({ replicas = [], placement }: SecretProps): string | undefined {
  const seen = new Set<string>();
  for (const { region, encryption } of replicas) {
    if (region === placement.regionName) return `replicas must not contain the secret's own region, got '${region}'`;
    if (seen.has(region)) return `replicas must name each region once, got '${region}' twice`;
    seen.add(region);
    const problem = encryptionProblem(`encryption of the replica in '${region}'`, encryption, region);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function policyProblem({ statements = [], placement, encryption, replicas = [] }: SecretProps): string | undefined {
  for (const statement of statements.filter(({ Effect }) => Effect === "Allow")) {
    const { Sid, Condition, Principal } = statement;
    if (Principal === undefined) return `statements: '${Sid}' needs a Principal`;
    if (isEverybody(Principal) && Condition === undefined) {
      return `statements: '${Sid}' lets everybody in: name principals, or add a Condition such as aws:PrincipalOrgID`;
    }
    const ownKeys = [encryption, ...replicas.map((replica) => replica.encryption)].every(
      ({ mode }) => mode === "customer",
    );
    if (!ownKeys && reachesOtherAccounts(statement, placement.accountId)) {
      return `statements: '${Sid}' is for another account, which AWS's own key does not let in: set encryption to a customer key`;
    }
  }
  return undefined;
}

function reachesOtherAccounts({ Principal }: Statement, accountId: string): boolean {
  if (isEverybody(Principal)) return true;
  if (Principal === undefined || Principal === "*") return false;
  return listOf(Principal.AWS).some((name) => isKnown(name) && !name.includes(accountId));
}
