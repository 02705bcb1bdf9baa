import { Duration } from 'aws-cdk-lib'
import { HttpMethod, HttpNoneAuthorizer, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { Feature } from '../features.ts'
import { acknowledge } from './acknowledge.ts'
import { constructId } from './construct-id.ts'
import { runFunction, type House } from './house.ts'

/** One feature's routes, as its contract has them, and the one function that answers them all. */
export class FeatureApi extends Construct {
  constructor(scope: Construct, feature: Feature, { house, api }: { house: House; api: HttpApi }) {
    super(scope, constructId(feature.noun))
    const { handler } = runFunction(this, feature, house, {
      memoryMegabytes: 1024,
      timeout: Duration.seconds(10),
    })
    // One permission for the function rather than one for each route: CloudFormation stops at 500 resources.
    const integration = new HttpLambdaIntegration('Integration', handler, { scopePermissionToRoute: false })
    for (const { method, path, audience } of Object.values(feature.routes)) {
      const isPublic = audience === 'anyone'
      const [route] = api.addRoutes({
        path: `/api${path}`,
        methods: [HttpMethod[method]],
        integration,
        ...(isPublic && { authorizer: new HttpNoneAuthorizer() }),
      })
      if (isPublic)
        acknowledge(route!, { 'AwsSolutions-APIG4': 'The contract says that this route is for anyone.' })
    }
  }
}
