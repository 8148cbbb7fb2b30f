global using SfOAuth.Causes;
global using SfOAuth.Knowledge;
global using SfOAuth.Salesforce;
global using Xunit;
