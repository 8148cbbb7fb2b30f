using System.Collections.Immutable;

namespace SfOAuth.Rules;

/// <summary>A piece of a rule file and the line it stands in.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A word or a text.</summary>
internal sealed record YamlScalar(int Line, string Text) : YamlNode(Line);

/// <summary>Things one after the other.</summary>
internal sealed record YamlList(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys with their values, each key once.</summary>
internal sealed record YamlMap(int Line, ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Line)
{
    public (YamlScalar Key, YamlNode Value)? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }
}
