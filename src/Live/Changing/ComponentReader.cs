using System.Security;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Reads components of an org, one a call: one that is not visible would make a whole call fail.</summary>
public sealed class ComponentReader(OrgClient org)
{
    private readonly Dictionary<(string Type, string Name), (string? Text, Obstacle? Obstacle)> read = [];

    /// <summary>What was read so far: type, name and text.</summary>
    public IEnumerable<(string Type, string Name, string Text)> Known => read.Where(pair => pair.Value.Text is not null).Select(pair => (pair.Key.Type, pair.Key.Name, pair.Value.Text!));

    /// <summary>Forgets what was read, so that the next look is a fresh one.</summary>
    public void Forget() => read.Clear();

    /// <summary>The component as a file; null where the org has none of this name.</summary>
    public async Task<(string? Text, Obstacle? Obstacle)> ReadAsync(string type, string name, CancellationToken stop)
    {
        if (!read.TryGetValue((type, name), out var known))
        {
            var answer = await org.MetadataAsync($"{type} {name}", $"<readMetadata><type>{type}</type><fullNames>{SecurityElement.Escape(name)}</fullNames></readMetadata>", isReading: true, stop);
            known = answer.Obstacle is { } obstacle ? (null, obstacle) : (MetaComponent.Of(answer.Body, type), null);
            read[(type, name)] = known;
        }

        return known;
    }

    /// <summary>The name of the component of this type that changes have to go to; null where there is none.</summary>
    public async Task<(string? Name, Obstacle? Obstacle)> NameAsync(string type, FoundApp? app, CancellationToken stop)
    {
        if (type.EndsWith("Settings", StringComparison.Ordinal) && MetaComponent.Place(type, "").Type is "Settings")
        {
            return (type[..^"Settings".Length], null);
        }

        return app is null ? (null, null)
            : type is MetaKind.ConnectedApp ? (app.Name, null)
            : await PartAsync(type, app, stop);
    }

    /// <summary>The parts of an external client app name it in an element; their own names follow no rule.</summary>
    private async Task<(string? Name, Obstacle? Obstacle)> PartAsync(string type, FoundApp app, CancellationToken stop)
    {
        var listed = await org.MetadataAsync($"list of {type}", $"<listMetadata><queries><type>{type}</type></queries><asOfVersion>{org.Version}</asOfVersion></listMetadata>", isReading: true, stop);
        var obstacle = listed.Obstacle;
        foreach (var name in MetaComponent.Names(listed.Body).OrderBy(name => name.StartsWith(app.Name, StringComparison.Ordinal) ? 0 : 1))
        {
            var (text, trouble) = await ReadAsync(type, name, stop);
            if (text is not null && MetaComponent.Text(text, "externalClientApplication") == app.Name)
            {
                return (name, null);
            }

            obstacle = trouble;
        }

        return (null, obstacle);
    }
}
