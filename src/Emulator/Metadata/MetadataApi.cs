using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>The Metadata API of SOAP: read and update components, retrieve and deploy zips.</summary>
internal sealed class MetadataApi(Emulation emulation)
{
    private const int MostNames = 10;
    private const int ResultsKept = 100;
    private static readonly XName TypeOf = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");
    private readonly ConcurrentDictionary<string, string> retrieved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Deployment> deployed = new(StringComparer.Ordinal);
    private long last;

    private Store Store => emulation.Store;

    public async Task AnswerAsync(Inbound request, SoapCall call, Caller caller)
    {
        if (!caller.ModifiesMetadata)
        {
            await SoapReplies.FaultAsync(request.Http, "INSUFFICIENT_ACCESS", "use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions");
            return;
        }

        var results = call.Name switch
        {
            "readMetadata" => Read(call),
            "createMetadata" or "updateMetadata" or "upsertMetadata" => Save(call),
            "listMetadata" => List(call),
            "describeMetadata" => Describe(),
            "retrieve" => Retrieve(call),
            "checkRetrieveStatus" => retrieved.GetValueOrDefault(call.Text("asyncProcessId") ?? ""),
            "deploy" => Deploy(call),
            "checkDeployStatus" => deployed.GetValueOrDefault(call.Text("asyncProcessId") ?? "") is { } known ? DeployResult.Write(known) : null,
            _ => null,
        };
        await Store.Journal.DurableAsync();
        await (results is null
            ? SoapReplies.FaultAsync(request.Http, "INVALID_OPERATION", $"{call.Name}: the emulator does not serve it, or not with these values")
            : SoapReplies.BodyAsync(request.Http, SoapReplies.Metadata, $"<{call.Name}Response>{results}</{call.Name}Response>"));
    }

    private string? Read(SoapCall call)
    {
        var names = call.All("fullNames").Select(name => name.InnerText).ToList();
        if (MetadataTypes.Find(call.Text("type") ?? "") is not { } type || names.Count > MostNames)
        {
            return null;
        }

        return $"<result>{string.Concat(names.Select(name => type.Write(Store, name) is { } parts ? Record(type, name, parts) : "<records xsi:nil=\"true\"/>"))}</result>";
    }

    private static string Record(MetadataType type, string name, IEnumerable<XElement> parts) =>
        $"<records xsi:type=\"{type.Name}\"><fullName>{SoapReplies.Escape(name)}</fullName>{string.Concat(parts.Select(part => part.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{SoapReplies.Metadata}\"", "", StringComparison.Ordinal)))}</records>";

    private string? Save(SoapCall call)
    {
        var sent = call.All("metadata").ToList();
        return sent.Count is 0 or > MostNames ? null : string.Concat(sent.Select(one => Saved(one, call.Name)));
    }

    private string Saved(XmlElement sent, string call)
    {
        var node = XElement.Load(new XmlNodeReader(sent));
        var name = MetadataXml.Child(node, "fullName");
        try
        {
            var type = MetadataTypes.Find(node.Attribute(TypeOf)?.Value.Split(':')[^1] ?? "") ?? throw new MetadataException("the emulator does not know this type");
            var isNew = type.Write(Store, name) is null;
            if (!type.IsPart && call == (isNew ? "updateMetadata" : "createMetadata"))
            {
                throw isNew ? MetadataType.Unknown(type.Name, name) : new MetadataException($"a {type.Name} named {name} is there already (the words of Salesforce are not known)");
            }

            type.Read(Store, name, new(node))();
            return $"<result>{(call is "upsertMetadata" ? $"<created>{Words.Flag(isNew)}</created>" : "")}<fullName>{SoapReplies.Escape(name)}</fullName><success>true</success></result>";
        }
        catch (MetadataException wrong)
        {
            return $"<result><errors><message>{SoapReplies.Escape(wrong.Message)}</message><statusCode>UNKNOWN_EXCEPTION</statusCode></errors><fullName>{SoapReplies.Escape(name)}</fullName><success>false</success></result>";
        }
    }

    private string List(SoapCall call) => string.Concat(
        from query in call.All("queries")
        let wanted = query.ChildNodes.OfType<XmlElement>().FirstOrDefault(one => one.LocalName == "type")?.InnerText ?? ""
        from type in MetadataTypes.Packaged(wanted)
        from name in type.Names(Store)
        select $"<result>{Properties(new(type, name))}</result>");

    private string Properties(MetadataFile file)
    {
        var admin = Store.Users.First();
        var (name, at) = (SoapReplies.Escape(file.FullName), Store.Org.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
        var who = SoapReplies.Escape(admin.Name);
        return $"<createdById>{admin.Id}</createdById><createdByName>{who}</createdByName><createdDate>{at}</createdDate><fileName>{SoapReplies.Escape($"unpackaged/{file.Path}")}</fileName><fullName>{name}</fullName><id></id><lastModifiedById>{admin.Id}</lastModifiedById><lastModifiedByName>{who}</lastModifiedByName><lastModifiedDate>{at}</lastModifiedDate><manageableState>unmanaged</manageableState><type>{file.Type.PackageName}</type>";
    }

    private static string Describe() => $"<result>{string.Concat(MetadataTypes.All.DistinctBy(type => type.PackageName).Select(type => $"<metadataObjects><directoryName>{type.Folder}</directoryName><inFolder>false</inFolder><metaFile>false</metaFile><suffix>{type.Suffix}</suffix><xmlName>{type.PackageName}</xmlName></metadataObjects>"))}<organizationNamespace></organizationNamespace><partialSaveAllowed>false</partialSaveAllowed><testRequired>false</testRequired></result>";

    private string? Retrieve(SoapCall call)
    {
        var manifest = call.Parameters.FirstOrDefault()?.GetElementsByTagName("types", "*").OfType<XmlElement>().ToList();
        if (manifest is null)
        {
            return null;
        }

        var wanted = manifest.Select(types => (Texts(types, "name").FirstOrDefault() ?? "", (IReadOnlyList<string>)[.. Texts(types, "members")]));
        var (zip, files, missing) = MetadataZip.Pack(Store, wanted, "64.0");
        var id = NewId("09S");
        Keep(retrieved, id, $"<result><done>true</done>{string.Concat(files.Select(file => $"<fileProperties>{Properties(file)}</fileProperties>"))}<id>{id}</id>{string.Concat(missing.Select(problem => $"<messages><fileName>unpackaged/package.xml</fileName><problem>{SoapReplies.Escape(problem)}</problem></messages>"))}<status>Succeeded</status><success>true</success><zipFile>{Convert.ToBase64String(zip)}</zipFile></result>");
        return Begun(id);
    }

    private string? Deploy(SoapCall call)
    {
        var options = call.All("DeployOptions").FirstOrDefault();
        var checkOnly = options is not null && Texts(options, "checkOnly").FirstOrDefault() is "true";
        var text = call.Text("ZipFile") ?? "";
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || MetadataZip.Unpack(bytes[..length]) is not { } files)
        {
            return null;
        }

        var id = NewId("0Af");
        Keep(deployed, id, Deployment.Run(Store, id, files, checkOnly));
        return Begun(id);
    }

    private static string Begun(string id) => $"<result><done>false</done><id>{id}</id><state>Queued</state></result>";

    private string NewId(string prefix) => SalesforceId.Of(prefix, Interlocked.Increment(ref last));

    private static IEnumerable<string> Texts(XmlElement parent, string name) => parent.ChildNodes.OfType<XmlElement>().Where(one => one.LocalName == name).Select(one => one.InnerText.Trim());

    private static void Keep<T>(ConcurrentDictionary<string, T> all, string id, T result)
    {
        all[id] = result;
        foreach (var old in all.Count > ResultsKept ? all.Keys.Order(StringComparer.Ordinal).Take(all.Count - ResultsKept).ToList() : [])
        {
            all.TryRemove(old, out _);
        }
    }
}
