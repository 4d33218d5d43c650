/** Type of the KubeVela component that makes a DynamoDB table. */
export const COMPONENT_TYPE = 'aws-dynamodb-kro';
