using System.Diagnostics;

namespace SfOAuth.Faces.Tests.Processes;

/// <summary>The program as a shell runs it.</summary>
public sealed class ProcessSpecs
{
    private static readonly string Binary = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "sfoauth.exe" : "sfoauth");

    [Fact]
    public void A_process_answers_as_the_entry_point_does()
    {
        var told = Shell("\"$SFOAUTH\" diagnose examples/inactive-user-history.csv --format json --today 2026-11-24");

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Equal(Sfoauth.Run("diagnose", "examples/inactive-user-history.csv", "--format", "json", "--today", "2026-11-24").Out, told.Out);
    }

    [Fact]
    public void A_pipe_is_read_and_a_complaint_goes_to_the_other_stream()
    {
        var told = Shell("echo 'invalid_grant: inactive user' | \"$SFOAUTH\" diagnose --format json | grep -c '\"id\": \"user-inactive\"'; \"$SFOAUTH\" diagnose nowhere.log 2>/dev/null");

        Assert.Equal((ExitCodes.Misused, "1\n", ""), (told.Code, told.Out, told.Error));
    }

    [Fact]
    public void Whoever_stops_reading_hears_no_complaint()
    {
        var told = Shell("set -o pipefail; \"$SFOAUTH\" causes --format json | head -n 1");

        Assert.Equal((0, "{\n", ""), (told.Code, told.Out, told.Error));
    }

    [Fact]
    public void Ctrl_c_ends_a_run_that_waits_for_input()
    {
        // A shell lets its background jobs ignore an interrupt; job control gives it back to them.
        var told = Shell("set -m; sleep 30 | \"$SFOAUTH\" diagnose - & sleep 2; kill -INT -- -$(jobs -p); wait $!");

        Assert.Equal((ExitCodes.Interrupted, ""), (told.Code, told.Out));
    }

    [Fact]
    public void Bash_completes_commands_facts_and_their_values()
    {
        var told = Shell("""
            sfoauth() { "$SFOAUTH" "$@"; }
            source <(sfoauth completion bash)
            complete_at() { COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; [[ $1 == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _sfoauth; printf '%s\n' "${COMPREPLY[@]}" | sort | head -n 3 | paste -sd' '; }
            complete_at 'sfoauth dia'
            complete_at 'sfoauth diagnose --fo'
            complete_at 'sfoauth explain user-fro'
            """);

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Equal("diagnose\n--format\nuser-frozen\n", told.Out);
    }

    private static Told Shell(string script)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash here");
        var start = new ProcessStartInfo("/bin/bash") { ArgumentList = { "-c", script }, WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SFOAUTH"] = Binary;
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return new(shell.ExitCode, output, error.Result);
    }
}
