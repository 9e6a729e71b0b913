/** Action patterns of what the configuration calls services: bedrock is bedrock:*, an action such as s3:Get* is itself. */
export function actionsOf(services: readonly string[]): string[] {
  return services.map((service) => (service.includes(":") ? service : `${service}:*`));
}
