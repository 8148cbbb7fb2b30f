using System.CommandLine;
using System.Globalization;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>Where the store is, which org its rows are of, and how much of an answer is wanted.</summary>
internal sealed class StoreOptions
{
    private const int Longest = 40;

    private readonly Option<string?> store = new("--store") { Description = "Folder of the store", HelpName = "DIR" };
    private readonly Option<string?> org = new("--org") { Description = "Org id of rows that name none", HelpName = "ID" };
    private readonly Option<int> rows = new("--rows") { Description = "Rows of the answer at most", HelpName = "N", DefaultValueFactory = _ => 1_000 };
    private readonly Option<int> limit = new("--limit") { Description = "Seconds a question may take", HelpName = "N", DefaultValueFactory = _ => 300 };

    public StoreOptions(Command command, bool asks)
    {
        command.Options.Add(store);
        command.Options.Add(org);
        if (asks)
        {
            AtLeastOne(command, rows);
            AtLeastOne(command, limit);
        }
    }

    public string? Store(ParseResult line) => line.GetValue(store);

    /// <summary>What is asked for; a sentence where the command line says too little.</summary>
    public Reading<StoreQuestion> Question(ParseResult line, string sql, StoreImport? files) =>
        files is null && Store(line) is null ? No<StoreQuestion>("What shall I ask? Give --store DIR, or log files.")
        : files is not null && Store(line) is not null ? No<StoreQuestion>("Give either --store DIR or log files: files are taken into a store with sfoauth history import.")
        : new Reading<StoreQuestion>.Accepted(new(sql, Store(line), files, line.GetValue(rows), TimeSpan.FromSeconds(line.GetValue(limit))));

    /// <summary>Files for a store; a sentence where there are none, or the org cannot be one.</summary>
    public Reading<(StoreImport Import, LogInputs Inputs)> Files(ParseResult line, IReadOnlyList<string> arguments, LogOptions options, Terminal terminal, CancellationToken stop)
    {
        var stated = line.GetValue(org) ?? StoreSchema.UnknownOrg;
        if (stated.Length is 0 or > Longest || !stated.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return No<(StoreImport, LogInputs)>("--org takes the id of an org, such as 00D5j00000DgAYG, or a name of letters, digits and dashes.");
        }

        var found = LogInputs.Of(arguments, terminal, stop);
        return found is Reading<LogInputs>.Accepted { Value: var logs }
            ? new Reading<(StoreImport, LogInputs)>.Accepted((new(Store(line) ?? "", logs.Files, options, stated), logs))
            : No<(StoreImport, LogInputs)>(((Reading<LogInputs>.Rejected)found).Why);
    }

    private static void AtLeastOne(Command command, Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !(int.TryParse(given, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000_000))
            {
                result.AddError($"{option.Name} takes a number from 1 to 100000000.");
            }
        });
        command.Options.Add(option);
    }

    private static Reading<T>.Rejected No<T>(string why) => new(why);
}
