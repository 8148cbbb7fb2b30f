global using SfOAuth.Causes;
global using SfOAuth.Emulation;
global using SfOAuth.Salesforce;
global using Xunit;
