global using System.Net;
global using System.Text;
global using Xunit;

[assembly: AssemblyFixture(typeof(SfOAuth.Web.Tests.Host))]
