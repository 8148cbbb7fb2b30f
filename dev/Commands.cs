namespace SfOAuth.Dev;

/// <summary>The verbs of the developers' script.</summary>
public static class Commands
{
    public static int Run(string[] args, TextWriter output) => args switch
    {
        ["score", var path] => Score.Run(path, output),
        ["score", var path, var grade] => Score.Run(path, output, grade),
        _ => Usage(output),
    };

    private static int Usage(TextWriter output)
    {
        output.WriteLine("dotnet run dev.cs -- score FILE.jsonl [confirmed|likely|all]");
        return 2;
    }
}
