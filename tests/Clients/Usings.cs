global using SfOAuth.Emulation;
global using Xunit;
