namespace SfOAuth.Emulation;

/// <summary>An object that queries can read. A new one is one more table in <see cref="ObjectTables"/>.</summary>
internal interface IObjectTable
{
    /// <summary>The API name.</summary>
    string Name { get; }

    IReadOnlyList<ObjectField> Fields { get; }

    /// <summary>The rows that this caller may see.</summary>
    IEnumerable<object> Rows(Caller caller);
}

/// <summary>A field of an object. A path over a relationship (<c>Profile.Name</c>) is a field too.</summary>
/// <param name="Filters">False where Salesforce refuses the field in WHERE.</param>
internal sealed record ObjectField(string Name, Func<object, object?> Read, bool Filters = true);

/// <summary>Who asks, and what this user may see.</summary>
internal sealed record Caller(Store Store, UserRecord User)
{
    /// <summary>Manage Users or Monitor Login History: without either, only the own rows are visible.</summary>
    public bool SeesAllLogins => Has(profile => profile.MonitorsLoginHistory || profile.ManagesUsers, set => set.MonitorsLoginHistory || set.ManagesUsers);

    public bool ManagesUsers => Has(profile => profile.ManagesUsers, set => set.ManagesUsers);

    private bool Has(Func<ProfileRecord, bool> ofProfile, Func<PermissionSetRecord, bool> ofSet) =>
        (Store.ProfileOf(User) is { } profile && ofProfile(profile)) || Store.SetsOf(User).Any(ofSet);
}

/// <summary>A table over records of one type.</summary>
internal sealed class ObjectTable<T>(string name, Func<Caller, IEnumerable<T>> rows) : IObjectTable
    where T : class
{
    private readonly List<ObjectField> fields = [];

    public string Name => name;

    public IReadOnlyList<ObjectField> Fields => fields;

    public IEnumerable<object> Rows(Caller caller) => rows(caller);

    public ObjectTable<T> With(string field, Func<T, object?> read, bool filters = true)
    {
        fields.Add(new(field, row => read((T)row), filters));
        return this;
    }
}
