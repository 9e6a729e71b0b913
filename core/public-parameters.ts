/**
 * Parameters that AWS publishes in each region, most of them ids of its newest images. Anybody may read them, and they
 * change whenever AWS publishes an image.
 *
 * Images whose support has ended stand not here: Amazon Linux 2 since June 2026.
 *
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
const PUBLIC_PARAMETERS = {
  "amazon-linux-2023-arm64": "ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
  "amazon-linux-2023-x86_64": "ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
  "amazon-linux-2023-minimal-arm64": "ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-arm64",
  "amazon-linux-2023-minimal-x86_64": "ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-x86_64",
  "ecs-amazon-linux-2023-arm64": "ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
  "ecs-amazon-linux-2023-x86_64": "ecs/optimized-ami/amazon-linux-2023/recommended/image_id",
  "bottlerocket-ecs-2-arm64": "bottlerocket/aws-ecs-2/arm64/latest/image_id",
  "bottlerocket-ecs-2-x86_64": "bottlerocket/aws-ecs-2/x86_64/latest/image_id",
  "windows-server-2022": "ami-windows-latest/Windows_Server-2022-English-Full-Base",
  "windows-server-2025": "ami-windows-latest/Windows_Server-2025-English-Full-Base",
} as const;

/** Name that we have for an image whose id AWS publishes. */
export type PublicImage = keyof typeof PUBLIC_PARAMETERS;

/** Every image that has a name here. */
export const PUBLIC_IMAGES = Object.keys(PUBLIC_PARAMETERS) as readonly PublicImage[];

/** Full name of one of AWS's parameters: /aws/service/ and what follows, such as ecs/optimized-ami/.... */
export function publicParameter(path: string): string {
  return `/aws/service/${path}`;
}

/** Name of the parameter that holds the id of the newest image. */
export function publicImage(image: PublicImage): string {
  return publicParameter(PUBLIC_PARAMETERS[image]);
}

/**
 * A parameter as the image of a launch template: EC2 reads it anew for each instance, so no plan needs to ask AWS.
 *
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html
 */
export function resolvedImage(parameterName: string): string {
  return `resolve:ssm:${parameterName}`;
}
