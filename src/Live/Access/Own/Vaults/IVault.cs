using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Keeps a secret under a name.</summary>
internal interface IVault
{
    /// <summary>One word, kept beside the login: <c>keyring</c>.</summary>
    string Name { get; }

    /// <summary>What protects the secrets, and from whom not.</summary>
    string Protection { get; }

    /// <summary>Null where it is kept; a sentence where it is not.</summary>
    Task<string?> KeepAsync(string name, Secret secret, CancellationToken stop);

    Task<Reading<Secret>> GiveAsync(string name, CancellationToken stop);

    Task ForgetAsync(string name, CancellationToken stop);
}
