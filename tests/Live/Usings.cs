global using SfOAuth.Knowledge;
global using SfOAuth.Live;
global using Xunit;
