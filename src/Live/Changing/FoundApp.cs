using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>An app as the org lists it.</summary>
/// <param name="Id">Of the app itself, as rows of access name it.</param>
/// <param name="Name">Its developer name.</param>
/// <param name="Label">What people call it.</param>
public sealed record FoundApp(string Id, string Name, string Label, AppKind Kind);
