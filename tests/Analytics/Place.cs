namespace SfOAuth.Analytics.Tests;

/// <summary>A folder that goes away with the test, and the command line with a database in it.</summary>
public abstract class Place : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-store-").FullName;

    internal const string Header = "\"EVENT_TYPE\",\"TIMESTAMP\",\"REQUEST_ID\",\"ORGANIZATION_ID\",\"USER_ID\",\"USER_NAME\",\"LOGIN_TYPE\",\"LOGIN_STATUS\",\"SOURCE_IP\"\n";

    protected string Store => At("store");

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string At(string name) => Path.Combine(folder, name);

    protected string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    protected string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>A row of an event log file: number, minute of the day, user and status.</summary>
    internal static string Row(int number, int minute, int user = 1, string status = "LOGIN_ERROR_INVALID_PASSWORD", int day = 23) =>
        $"\"Login\",\"202611{day:d2}{minute / 60:d2}{minute % 60:d2}07.250\",\"4req{number:d8}-\",\"00D5j00000DgAYG\",\"0055j00000AT{user:d3}\",\"user{user}@acme.example\",\"i\",\"{status}\",\"203.0.113.{user}\"\n";

    internal static (int Code, string Out, string Error) Run(params string[] args) => Run(new LogStore(), args);

    internal static (int Code, string Out, string Error) Run(ILogStore? store, string[] args, CancellationToken stop = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.Program.RunAsync(args, new Terminal(output, error) { Store = store }, stop).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>All that the store says, but where a row was read.</summary>
    protected static string Everything(string store) =>
        Ask(store, "SELECT * EXCLUDE (source_file, source_line) FROM events ORDER BY event_time, row_key, row_copy");

    protected static string Ask(string store, string sql)
    {
        var told = Run("history", "sql", sql, "--store", store, "--format", "csv", "--rows", "1000000");
        Assert.True(told.Code == 0, told.Error);
        return told.Out;
    }

    protected static void Import(string store, params string[] files)
    {
        var told = Run(["history", "import", .. files, "--store", store]);
        Assert.True(told.Code == 0, told.Error);
    }

    /// <summary>The one value of an answer.</summary>
    protected static string One(string store, string sql) => Ask(store, sql).Split('\n')[1];
}
