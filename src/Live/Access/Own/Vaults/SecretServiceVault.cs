using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>The keyring of a Linux desktop (Secret Service), through the program <c>secret-tool</c>.</summary>
internal sealed class SecretServiceVault(string program) : IVault
{
    private const string Service = "sfoauth";

    // A keyring that is locked asks its owner for the password first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "keyring";

    public string Protection => "the keyring of your session (Secret Service): encrypted on disk, open to every program of yours while you are logged in";

    public async Task<string?> KeepAsync(string name, Secret secret, CancellationToken stop) =>
        await ProgramRun.OfAsync(program, ["store", $"--label=sfoauth login {name}", .. Of(name)], secret, Patience, stop) is { Code: 0 } ? null
            : "The keyring did not take it: none runs, or it stayed locked.";

    public async Task<Reading<Secret>> GiveAsync(string name, CancellationToken stop) =>
        await ProgramRun.OfAsync(program, ["lookup", .. Of(name)], null, Patience, stop) is { Code: 0, Output.Length: > 0 } run ? new Reading<Secret>.Accepted(new(run.Output.TrimEnd('\n')))
            : new Reading<Secret>.Rejected("the keyring does not give it: it is locked, does not run in this session, or no longer holds it");

    public Task ForgetAsync(string name, CancellationToken stop) => ProgramRun.OfAsync(program, ["clear", .. Of(name)], null, Patience, stop);

    private static string[] Of(string name) => ["service", Service, "account", name];
}
