using SfOAuth.Cli;

namespace SfOAuth.Metadata.Tests.Faces;

/// <summary>The program, run inside the test.</summary>
internal static class Run
{
    public static async Task<(int Code, string Out, string Error)> Sfoauth(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Program.RunAsync(args, new Terminal(output, error) { Clock = new Still() });
        return (code, output.ToString(), error.ToString());
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Given.Today;
    }
}
