// Rapport in Azure: a web app that is its own identity, the bot with its Teams channel, and PostgreSQL in a network
// that only the web app reaches. App Service keeps its files on a network share, where SQLite's WAL does not work.

@minLength(4)
@maxLength(20)
@description('Begins or is the name of every resource: small letters and digits.')
param resourceBaseName string
param location string = resourceGroup().location
param webAppSku string = 'B1'
param postgresSku string = 'Standard_B1ms'

@description('Id of the app in Teams.')
param teamsAppId string
@description('Legal name of the reseller.')
param organisation string

@secure()
@minLength(16)
param postgresPassword string
@secure()
@minLength(32)
@description('Keys that seal the history, newest first, with commas between.')
param historyKeys string

@description('Any other setting of README.md, as { name, value }.')
param otherSettings array = []

var database = 'rapport'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: resourceBaseName
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'web'
        properties: {
          addressPrefix: '10.20.0.0/27'
          delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.0.32/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
  resource webSubnet 'subnets' existing = { name: 'web' }
  resource databaseSubnet 'subnets' existing = { name: 'database' }
}

resource names 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${resourceBaseName}.private.postgres.database.azure.com'
  location: 'global'
  resource link 'virtualNetworkLinks' = {
    name: resourceBaseName
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: resourceBaseName
  location: location
  sku: { name: postgresSku, tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: database
    administratorLoginPassword: postgresPassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: names.id
    }
  }
  dependsOn: [names::link]
  resource rapport 'databases' = { name: database }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: { name: webAppSku }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: network::webSubnet.id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node dist/src/main.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/readyz'
      appSettings: concat([
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
        { name: 'MICROSOFT_APP_TENANT_ID', value: identity.properties.tenantId }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMsi' }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'RAPPORT_PUBLIC_URL', value: 'https://${resourceBaseName}.azurewebsites.net' }
        { name: 'RAPPORT_ORGANISATION', value: organisation }
        { name: 'RAPPORT_HISTORY_KEYS', value: historyKeys }
        {
          name: 'DATABASE_URL'
          value: 'postgres://${database}:${uriComponent(postgresPassword)}@${postgres.properties.fullyQualifiedDomainName}/${database}?sslmode=verify-full'
        }
      ], otherSettings)
    }
  }
  dependsOn: [postgres::rapport]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Rapport'
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
  }
  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel' }
  }
}

// Written into env/.env.<environment> by arm/deploy.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = webApp.properties.defaultHostName
output BOT_ENDPOINT string = 'https://${webApp.properties.defaultHostName}'
output AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
