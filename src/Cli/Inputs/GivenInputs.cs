using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>What the arguments of a command line name: files, folders, standard input, pasted words.</summary>
internal static class GivenInputs
{
    extension(Gathering)
    {
        /// <summary>Finds and reads the inputs of a run; a sentence where there is nothing to read.</summary>
        /// <param name="isOptional">Something else is asked beside: then there need be none.</param>
        public static Reading<Gathering> Of(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop, bool isOptional = false)
        {
            if (arguments.Count == 0 && isOptional && !terminal.HasInput)
            {
                return new Reading<Gathering>.Accepted(new([], []));
            }

            if (arguments.Count == 0 && !terminal.HasInput)
            {
                return new Reading<Gathering>.Rejected("What shall I read? Give an error text in quotes, a file, a folder, or - for standard input. Example: sfoauth diagnose \"invalid_grant: expired access/refresh token\"");
            }

            var found = new InputFinder(terminal).Find(arguments.Count == 0 ? ["-"] : arguments);
            return found is Reading<Inputs>.Accepted { Value: var inputs }
                ? Gathering.Read(inputs.All, inputs.Notes, stop)
                : new Reading<Gathering>.Rejected(((Reading<Inputs>.Rejected)found).Why);
        }
    }
}
