/** ARN pattern of AWS Config's service-linked role in any account: nobody but AWS Config can take it on. */
export function configServiceLinkedRoles(partition: string): string {
  return `arn:${partition}:iam::*:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
}
