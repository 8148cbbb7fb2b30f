global using SfOAuth.Causes;
global using SfOAuth.Diagnosing;
global using SfOAuth.Intake;
global using SfOAuth.Knowledge;
global using SfOAuth.Salesforce;
global using Xunit;
