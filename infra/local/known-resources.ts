import { RefusedStart } from './refused-start.ts'
import type { Template } from './template.ts'

/** What the runner runs. */
const run = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'Custom::CDKBucketDeployment',
]

/** What changes nothing about how the product behaves on one machine, and why. */
const ignored: Record<string, string> = {
  'AWS::ApiGatewayV2::Stage': 'throttling and access logs; there is one stage, and it is the default',
  'AWS::Backup::BackupPlan': 'backups are copies of .local',
  'AWS::Backup::BackupSelection': 'as above',
  'AWS::Backup::BackupVault': 'as above',
  'AWS::CDK::Metadata': 'statistics of the CDK',
  'AWS::CertificateManager::Certificate': 'no TLS on 127.0.0.1',
  'AWS::CloudFront::CachePolicy': 'nothing is cached, so that a change is seen at once',
  'AWS::CloudFront::OriginAccessControl': 'files are read from the disk',
  'AWS::CloudFront::OriginRequestPolicy': 'every header reaches the API',
  'AWS::CloudWatch::Alarm': 'nobody is woken by a laptop; faults are printed',
  'AWS::CloudWatch::CompositeAlarm': 'as above',
  'AWS::CloudWatch::Dashboard': 'as above',
  'AWS::Cognito::ManagedLoginBranding': 'the local sign-in page has its own look',
  'AWS::Cognito::UserPoolDomain': 'the local sign-in has its own address',
  'AWS::IAM::ManagedPolicy': 'rights in the cloud account; template tests check them',
  'AWS::IAM::Policy': 'as above',
  'AWS::IAM::Role': 'as above',
  'AWS::KMS::Alias': 'the disk of the machine is its owner’s to encrypt',
  'AWS::KMS::Key': 'as above',
  'AWS::Lambda::LayerVersion': 'only the functions of custom resources have layers',
  'AWS::Lambda::Permission': 'there is no IAM here, every caller may invoke',
  'AWS::Logs::LogGroup': 'logs go to .local/functions.log',
  'AWS::Logs::MetricFilter': 'as alarms',
  'AWS::Route53::RecordSet': 'no DNS on 127.0.0.1',
  'AWS::S3::BucketPolicy': 'as IAM',
  'AWS::SES::ConfigurationSet': 'reputation and suppression exist only in the cloud',
  'AWS::SES::ConfigurationSetEventDestination': 'as above',
  'AWS::SES::EmailIdentity': 'the local inbox accepts every sender',
  'AWS::SNS::Subscription': 'as alarms',
  'AWS::SNS::Topic': 'alarms are sent to it',
  'AWS::SNS::TopicPolicy': 'as IAM',
  'AWS::WAFv2::WebACL': 'nobody attacks 127.0.0.1',
  'Custom::S3AutoDeleteObjects': 'npm run reset deletes',
}

/**
 * Looks through a template for resources that the runner neither runs nor knowingly leaves out.
 *
 * @throws {RefusedStart} naming each
 */
export function refuseUnknownResources(template: Template): void {
  const unknown = template.resources().filter(({ type }) => !run.includes(type) && !(type in ignored))
  if (unknown.length === 0) return
  const names = unknown.map(({ id, type }) => `${type} (${id})`).join(', ')
  throw new RefusedStart(`Die lokale Plattform kennt nicht: ${names}. Siehe infra/local/known-resources.ts.`)
}
