global using System.Text;
global using SfOAuth.Actions;
global using SfOAuth.Cli;
global using SfOAuth.Intake;
global using SfOAuth.Logs;
global using Xunit;
