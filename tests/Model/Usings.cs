global using System.Collections.Immutable;
global using SfOAuth.Causes;
global using SfOAuth.Diagnosing;
global using SfOAuth.Knowledge;
global using SfOAuth.Policies;
global using SfOAuth.Salesforce;
global using Xunit;
