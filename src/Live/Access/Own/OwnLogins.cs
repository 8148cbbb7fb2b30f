using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>The logins that were made here: what is no secret in a file, the rest in a vault.</summary>
public sealed class OwnLogins
{
    private readonly string? folder;
    private readonly ImmutableArray<IVault> vaults;

    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="state">Where things are kept from one run to the next; null where nothing is.</param>
    public OwnLogins(Func<string, string?> variable, string? state)
    {
        folder = state is null ? null : Path.Combine(state, "logins");
        vaults = folder is null ? [] : VaultChoice.For(variable, folder);
    }

    /// <summary>All of them, by alias.</summary>
    public ImmutableArray<OwnLogin> All => [.. Read().OrderBy(login => login.Alias, StringComparer.Ordinal)];

    public OwnLogin? Find(string alias) => Read().FirstOrDefault(login => login.Alias == alias);

    /// <summary>What protects the secrets of this login, in words.</summary>
    public string ProtectionOf(OwnLogin login) => vaults.FirstOrDefault(vault => vault.Name == login.Vault)?.Protection ?? "";

    /// <summary>Held while a session is renewed: a refresh token that is rotated must not be sent by two at once.</summary>
    internal Task<IDisposable> LockAsync(CancellationToken stop) => PrivateFile.LockAsync(Path.Combine(folder!, "lock"), stop);

    /// <summary>Keeps a login in the first vault that takes it; a sentence where none does.</summary>
    internal async Task<Reading<OwnLogin>> KeepAsync(OwnLogin login, OwnSecrets secrets, CancellationToken stop)
    {
        var packed = new Secret(Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(secrets, OwnJson.Default.OwnSecrets)));
        var complaints = new List<string>();
        foreach (var vault in login.Vault.Length > 0 ? vaults.Where(vault => vault.Name == login.Vault) : vaults)
        {
            if (await vault.KeepAsync(login.Alias, packed, stop) is { } complaint)
            {
                complaints.Add(complaint);
                continue;
            }

            return Written(login with { Vault = vault.Name });
        }

        return new Reading<OwnLogin>.Rejected(complaints.Count > 0 ? string.Join(" ", complaints) : folder is null ? "There is no folder in which a login could be kept." : $"The {login.Vault} that kept this login is not there any more.");
    }

    internal async Task<Reading<OwnSecrets>> SecretsAsync(OwnLogin login, CancellationToken stop)
    {
        if (vaults.FirstOrDefault(vault => vault.Name == login.Vault) is not { } vault)
        {
            return new Reading<OwnSecrets>.Rejected($"the {login.Vault} that keeps it is not here");
        }

        return await vault.GiveAsync(login.Alias, stop) switch
        {
            Reading<Secret>.Accepted { Value: var packed } => Unpack(packed),
            Reading<Secret>.Rejected { Why: var why } => new Reading<OwnSecrets>.Rejected(why),
            _ => new Reading<OwnSecrets>.Rejected("its secrets cannot be read"),
        };
    }

    internal async Task ForgetAsync(OwnLogin login, CancellationToken stop)
    {
        if (vaults.FirstOrDefault(vault => vault.Name == login.Vault) is { } vault)
        {
            await vault.ForgetAsync(login.Alias, stop);
        }

        Write([.. Read().Where(other => other.Alias != login.Alias)]);
    }

    private string? Index => folder is null ? null : Path.Combine(folder, "logins.json");

    private static Reading<OwnSecrets> Unpack(Secret packed)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(packed.Reveal()), OwnJson.Default.OwnSecrets) is { } secrets
                ? new Reading<OwnSecrets>.Accepted(secrets)
                : new Reading<OwnSecrets>.Rejected("its secrets are damaged");
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return new Reading<OwnSecrets>.Rejected("its secrets are damaged");
        }
    }

    private Reading<OwnLogin> Written(OwnLogin login)
    {
        try
        {
            Write([.. Read().Where(other => other.Alias != login.Alias), login]);
            return new Reading<OwnLogin>.Accepted(login);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Reading<OwnLogin>.Rejected("The list of logins cannot be written.");
        }
    }

    private void Write(OwnLogin[] logins) => PrivateFile.Write(Index!, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(logins, OwnJson.Default.OwnLoginArray)));

    private OwnLogin[] Read()
    {
        try
        {
            return Index is { } path && File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), OwnJson.Default.OwnLoginArray) ?? [] : [];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            // A list that cannot be read is none; the next login writes it anew.
            return [];
        }
    }
}
