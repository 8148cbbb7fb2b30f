using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>The logs that the arguments of a command line name.</summary>
internal static class GivenLogs
{
    extension(LogInputs)
    {
        /// <summary>Finds the logs behind the arguments; a sentence where there is none.</summary>
        public static Reading<LogInputs> Of(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop)
        {
            var inputs = ImmutableArray.CreateBuilder<RawInput>();
            var notes = ImmutableArray.CreateBuilder<string>();
            foreach (var argument in arguments.Count == 0 ? ["-"] : arguments)
            {
                if (argument is "-")
                {
                    inputs.Add(new("stdin", terminal.In));
                }
                else if (Directory.Exists(argument))
                {
                    Folder.Of(argument, inputs, notes, LogInputs.Most);
                }
                else
                {
                    inputs.Add(RawInput.File(argument, Echo.OfFile(argument)));
                }
            }

            return inputs.Count == 0 ? new Reading<LogInputs>.Rejected("There is no file to read there.") : LogInputs.Open(inputs, notes, stop);
        }
    }
}
