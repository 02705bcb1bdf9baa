import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { RemovalPolicy, Stack, type CfnElement } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source, type ISource } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

/** The files of the site's build that are served as they are. */
export class SiteFiles extends Construct {
  readonly bucket: Bucket

  /** @param assets the folder `assets` of OpenNext's output */
  constructor(scope: Construct, id: string, { assets }: { assets: string }) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Only CloudFront reads this bucket, and it holds what everybody may see. Who looked at what is not noted.',
    })
    this.#deploy('Hashed', Source.asset(join(assets, '_next')), {
      to: '_next',
      cacheControl: 'public, max-age=31536000, immutable',
    })
    const own = new Set(['_next', 'BUILD_ID'])
    if (readdirSync(assets).some((name) => !own.has(name)))
      this.#deploy('Named', Source.asset(assets, { exclude: [...own] }), {
        cacheControl: 'public, max-age=86400',
      })
  }

  #deploy(id: string, source: ISource, { to, cacheControl }: { to?: string; cacheControl: string }): void {
    const deployment = new BucketDeployment(this, id, {
      sources: [source],
      destinationBucket: this.bucket,
      ...(to && { destinationKeyPrefix: to }),
      cacheControl: [CacheControl.fromString(cacheControl)],
      // A page opened before a deployment still finds the files it was made with.
      prune: false,
      memoryLimit: 512,
    })
    this.#acknowledgeCopier(deployment)
  }

  /** The function that copies files at a deployment is the CDK's, and so are its rights. */
  #acknowledgeCopier({ handlerRole }: BucketDeployment): void {
    const stack = Stack.of(this)
    const bucket = stack.getLogicalId(this.bucket.node.defaultChild as CfnElement)
    const assets = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}`
    const rights = [
      ...['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map((verb) => `Action::s3:${verb}`),
      `Resource::<${bucket}.Arn>/*`,
      `Resource::${assets}/*`,
    ]
    const ownLog = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'
    const reason =
      'Made by the CDK, runs only while deploying, and reaches the bucket of the site’s files alone.'
    acknowledge(handlerRole.node.scope!, {
      'AwsSolutions-L1': 'Its runtime is the CDK’s choice and follows with each update of the CDK.',
      [`AwsSolutions-IAM4[Policy::${ownLog}]`]: 'The managed policy only lets it write its own log.',
      ...Object.fromEntries(rights.map((right) => [`AwsSolutions-IAM5[${right}]`, reason])),
    })
  }
}
