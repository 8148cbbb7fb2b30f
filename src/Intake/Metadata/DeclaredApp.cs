using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>An app as its files declare it.</summary>
/// <param name="Name">Its developer name.</param>
/// <param name="Label">What people call it, and Login History too.</param>
/// <param name="Files">One file of a connected app; the members of the family of an external client app.</param>
public sealed record DeclaredApp(string Name, string Label, AppKind Kind, ImmutableArray<MetaFile> Files)
{
    /// <summary>What the files declare, in the order of the files.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>The consumer key, to find the app again in a request. It is compared and never shown.</summary>
    internal string Key { get; init; } = "";

    /// <summary>The project or package it belongs to.</summary>
    public string Home => Files[0].Home;

    /// <summary>Joins the files of one app.</summary>
    public static DeclaredApp Of(string name, ImmutableArray<MetaFile> files)
    {
        var isConnected = files[0].Kind.Root == MetaKind.ConnectedApp;
        var label = files.Where(file => file.Kind.Root is MetaKind.ConnectedApp or MetaKind.ExternalClientApp).Select(file => file.Root.Text("label")).FirstOrDefault(label => label is { Length: > 0 }) ?? name;
        var facts = files.SelectMany(file => isConnected ? ConnectedAppReader.Read(file) : ExternalAppReader.Read(file));
        return new(name, label, isConnected ? AppKind.ConnectedApp : AppKind.ExternalClientApp, files)
        {
            Facts = [App.Name.At(label, new(Standing.Read, files[0].Cut(files[0].Root.Find("label") ?? files[0].Root))), .. facts.DistinctBy(fact => (fact.Setting, fact.Value, fact.Setting == App.Kind ? null : fact.Source))],
            Key = files.Select(file => (file.Root.Find("oauthConfig") ?? file.Root).Text("consumerKey")).FirstOrDefault(key => key is { Length: > 7 }) ?? "",
        };
    }

    /// <summary>Does somebody mean this app? Blanks, signs and capital letters do not matter.</summary>
    public bool IsCalled(string name) =>
        Kebab.Plain(name) is { Length: > 0 } plain && (plain == Kebab.Plain(Name) || plain == Kebab.Plain(Label));
}
