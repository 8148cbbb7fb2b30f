global using System.Collections.Immutable;
global using System.Text;
global using SfOAuth.Actions;
global using SfOAuth.Intake;
global using SfOAuth.Knowledge;
global using Xunit;
