using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>The keychain of a Mac, through the program <c>security</c>. It reads its commands from standard input, so that no secret stands on a command line.</summary>
internal sealed class KeychainVault(string program) : IVault
{
    private const string Service = "sfoauth";

    /// <summary>Longer lines are cut by the program.</summary>
    private const int LongestLine = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "keychain";

    public string Protection => "the keychain of your account: encrypted on disk, open to programs of yours while it is unlocked";

    /// <summary>The secret is of base64 and the name an alias: neither needs quoting.</summary>
    public async Task<string?> KeepAsync(string name, Secret secret, CancellationToken stop)
    {
        var order = new Secret($"add-generic-password -U -s {Service} -a {name} -w {secret.Reveal()}\n");
        return order.Length <= LongestLine && await ProgramRun.OfAsync(program, ["-i"], order, Patience, stop) is { Code: 0 } && await GiveAsync(name, stop) is Reading<Secret>.Accepted ? null
            : "The keychain did not take it.";
    }

    public async Task<Reading<Secret>> GiveAsync(string name, CancellationToken stop) =>
        await ProgramRun.OfAsync(program, ["find-generic-password", "-s", Service, "-a", name, "-w"], null, Patience, stop) is { Code: 0 } run && run.Output.Trim() is { Length: > 0 } kept
            ? new Reading<Secret>.Accepted(new(kept))
            : new Reading<Secret>.Rejected("the keychain does not give it: it is locked, or no longer holds it");

    public Task ForgetAsync(string name, CancellationToken stop) =>
        ProgramRun.OfAsync(program, ["delete-generic-password", "-s", Service, "-a", name], null, Patience, stop);
}
