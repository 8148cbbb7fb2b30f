global using System.Collections.Immutable;
global using System.Text;
global using System.Text.Json;
global using SfOAuth.Cli;
global using Xunit;
