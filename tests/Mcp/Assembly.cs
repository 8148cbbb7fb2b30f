[assembly: AssemblyFixture(typeof(SfOAuth.Mcp.Tests.SharedServer))]
