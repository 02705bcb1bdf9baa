import { secretArn } from './secrets.ts'
import { account, region, type Template } from './template.ts'

/** Where the parts of the platform are found on this machine. */
export type Addresses = { site: string; api: string; issuer: string }

export const functionArn = (id: string) => `arn:aws:lambda:${region}:${account}:function:${id}`
export const streamArn = (tableId: string) =>
  `arn:aws:dynamodb:${region}:${account}:table/${tableId}/stream/local`

const cloudSite = 'https://local.cloudfront.net'
const cloudApi = `https://local.execute-api.${region}.amazonaws.com`
const cloudIssuer = `https://cognito-idp.${region}.amazonaws.com/local`

/**
 * Says for every kind of resource what `Ref` and `Fn::GetAtt` give. Resources are named by their logical id.
 * Addresses keep the shape they have in the cloud until a finished string contains one; then the local one takes
 * its place, however the template put it together.
 */
export function nameResources(template: Template, addresses: Addresses): void {
  for (const { id, type } of template.resources()) template.define(id, ...namesOf(id, type))
  const places = [
    [cloudSite, addresses.site],
    [cloudApi, addresses.api],
    [cloudIssuer, addresses.issuer],
  ] as const
  template.rewrite((text) => places.reduce((result, [cloud, local]) => result.replaceAll(cloud, local), text))
}

function namesOf(id: string, type: string): [ref: string, attributes?: Record<string, string>] {
  switch (type) {
    case 'AWS::ApiGatewayV2::Api':
      return ['local', { ApiId: 'local', ApiEndpoint: cloudApi }]
    case 'AWS::CloudFront::Distribution':
      return ['local', { Id: 'local', DomainName: new URL(cloudSite).host }]
    case 'AWS::CloudFront::Function':
      return [id, { FunctionARN: `arn:aws:cloudfront::${account}:function/${id}` }]
    case 'AWS::Cognito::UserPool':
      return [
        'local',
        { UserPoolId: 'local', ProviderURL: cloudIssuer, ProviderName: new URL(cloudIssuer).host },
      ]
    case 'AWS::Cognito::UserPoolClient':
      return [id, { ClientId: id }]
    case 'AWS::DynamoDB::GlobalTable':
    case 'AWS::DynamoDB::Table':
      return [id, { Arn: `arn:aws:dynamodb:${region}:${account}:table/${id}`, StreamArn: streamArn(id) }]
    case 'AWS::Lambda::Function':
      return [id, { Arn: functionArn(id) }]
    case 'AWS::S3::Bucket': {
      const name = id.toLowerCase()
      return [
        name,
        {
          Arn: `arn:aws:s3:::${name}`,
          DomainName: `${name}.s3.amazonaws.com`,
          RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        },
      ]
    }
    case 'AWS::SecretsManager::Secret':
      return [secretArn(id), { Id: secretArn(id) }]
    default:
      return [id, { Id: id, Arn: `arn:aws:local:${region}:${account}:${id}` }]
  }
}
