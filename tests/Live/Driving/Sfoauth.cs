using System.Text.Json;
using SfOAuth.Cli;

namespace SfOAuth.Live.Tests;

/// <summary>Runs the command line without a process, in a place of its own.</summary>
internal static class Sfoauth
{
    public static Task<Told> RunAsync(this Place place, TimeProvider clock, params string[] args) => RunAsync(place, clock, CancellationToken.None, args);

    public static async Task<Told> RunAsync(this Place place, TimeProvider clock, CancellationToken stop, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error) { Clock = clock, Variable = place.Variable, StateFolder = place.State };
        var code = await Cli.Program.RunAsync(args, terminal, stop);
        return new(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a run said.</summary>
internal sealed record Told(int Code, string Out, string Error)
{
    public JsonElement Json => JsonElement.Parse(Out);

    public string Whole => Out + Error;
}
