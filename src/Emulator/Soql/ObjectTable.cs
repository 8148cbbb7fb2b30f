using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>A table over records of one type.</summary>
internal sealed class ObjectTable<T>(string name, string prefix, Func<Caller, IEnumerable<T>> rows) : IObjectTable
    where T : class
{
    private readonly List<ObjectField> fields = [];
    private readonly Dictionary<string, ObjectField> byName = new(StringComparer.OrdinalIgnoreCase);

    public string Name => name;

    public string Prefix => prefix;

    public IReadOnlyList<ObjectField> Fields => fields;

    public IEnumerable<object> Rows(Caller caller) => rows(caller);

    public ObjectField? Find(string field) => byName.GetValueOrDefault(field);

    public ObjectTable<T> With(string field, Func<T, string?> read, bool filters = true) => Add(field, TextKind(field), (_, row) => read((T)row), filters);

    public ObjectTable<T> With(string field, Func<T, bool> read, bool filters = true) => Add(field, FieldKind.Flag, (_, row) => read((T)row), filters);

    public ObjectTable<T> With(string field, Func<T, double?> read, bool filters = true) => Add(field, FieldKind.Number, (_, row) => read((T)row), filters);

    public ObjectTable<T> With(string field, Func<T, DateTimeOffset?> read, bool filters = true) => Add(field, FieldKind.Time, (_, row) => read((T)row), filters);

    /// <summary>A field that depends on who asks.</summary>
    public ObjectTable<T> With(string field, Func<Caller, T, bool> read) => Add(field, FieldKind.Flag, (caller, row) => read(caller, (T)row), filters: true);

    /// <summary>A field that holds an object.</summary>
    public ObjectTable<T> With(string field, Action<Utf8JsonWriter, T> write) => Add(field, FieldKind.Complex, (_, row) => (Action<Utf8JsonWriter>)(json => write(json, (T)row)), filters: false);

    /// <summary>Fields that the object has and the emulator never fills.</summary>
    public ObjectTable<T> Empty(params ReadOnlySpan<string> names)
    {
        foreach (var field in names)
        {
            Add(field, TextKind(field), (_, _) => null, filters: true);
        }

        return this;
    }

    private ObjectTable<T> Add(string field, FieldKind kind, Func<Caller, object, object?> read, bool filters)
    {
        var made = new ObjectField(field, kind, read, filters);
        fields.Add(made);
        byName.Add(field, made);
        return this;
    }

    private static FieldKind TextKind(string field) =>
        field is "Id" || field.EndsWith(".Id", StringComparison.Ordinal) ? FieldKind.Id : field.EndsWith("Id", StringComparison.Ordinal) ? FieldKind.Reference : FieldKind.Text;
}
