using SfOAuth.Faces.Tests;

[assembly: AssemblyFixture(typeof(Entrance))]

namespace SfOAuth.Faces.Tests;

/// <summary>The tests type paths as a reader of the repository would: from its root.</summary>
public sealed class Entrance
{
    public Entrance() => Environment.CurrentDirectory = Repository.Root;
}
