using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary><c>/services/data</c>: versions, resources, queries.</summary>
internal sealed class RestApi(Emulation emulation)
{
    public const string Path = "/services/data";

    private const int PageSize = 2_000;
    private static readonly string[] Versions = [.. Enumerable.Range(55, 14).Select(version => $"{version}.0")];
    private static readonly string[] Resources = ["query", "queryAll", "sobjects", "tooling"];
    private readonly ObjectTables tables = new(emulation.Store);

    public ObjectTables Tables => tables;

    public async Task AnswerAsync(Inbound request)
    {
        var parts = request.Path[Path.Length..].Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [])
        {
            await VersionsAsync(request);
            return;
        }

        var turn = Bearer.Observe(emulation, request, Endpoint.Rest);
        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            await Refusals.AnswerAsync(emulation, turn, ruling);
            return;
        }

        if (!Versions.Contains(parts[0].TrimStart('v')))
        {
            await FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist");
            return;
        }

        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await AnswerAsync(request, parts, new Caller(emulation.Store, turn.User!));
    }

    private Task AnswerAsync(Inbound request, string[] parts, Caller caller) => parts[1..] switch
    {
        [] => ResourcesAsync(request, parts[0]),
        ["query" or "queryAll"] or ["tooling", "query"] => QueryAsync(request, parts[0], request["q"] ?? "", 0, caller),
        ["query" or "queryAll", var locator] => MoreAsync(request, parts[0], locator, caller),
        ["sobjects"] => ObjectsAsync(request, parts[0]),
        ["sobjects", var name, "describe"] => DescribeAsync(request, name),
        ["sobjects", var name, var id] when id.All(char.IsAsciiLetterOrDigit) => RecordAsync(request, name, id, caller),
        _ => FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist"),
    };

    private static Task VersionsAsync(Inbound request) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartArray();
        foreach (var version in Versions)
        {
            json.WriteStartObject();
            json.WriteString("label", $"Version {version}");
            json.WriteString("url", $"{Path}/v{version}");
            json.WriteString("version", version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Task ResourcesAsync(Inbound request, string version) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        foreach (var resource in Resources)
        {
            json.WriteString(resource, $"{Path}/{version}/{resource}");
        }

        json.WriteString("identity", $"{request.Base}/services/oauth2/userinfo");
        json.WriteEndObject();
    });

    private Task ObjectsAsync(Inbound request, string version) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("encoding", "UTF-8");
        json.WriteNumber("maxBatchSize", 200);
        json.WriteStartArray("sobjects");
        foreach (var table in tables.All)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteBoolean("queryable", true);
            json.WriteStartObject("urls");
            json.WriteString("sobject", $"{Path}/{version}/sobjects/{table.Name}");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private Task DescribeAsync(Inbound request, string name) => tables.Find(name) is not { } table
        ? FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist")
        : Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteBoolean("queryable", true);
            json.WriteStartArray("fields");
            foreach (var field in table.Fields.Where(field => !field.Name.Contains('.', StringComparison.Ordinal)))
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteBoolean("filterable", field.Filters);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private Task RecordAsync(Inbound request, string name, string id, Caller caller) => GuardAsync(request, () =>
    {
        var asked = request.Query["fields"] ?? "FIELDS(ALL)";
        var result = new QueryEngine(tables).Run($"SELECT {asked} FROM {name} WHERE Id = '{id}'", caller);
        return result.Rows is [var row]
            ? Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => QueryJson.WriteRow(json, result, row))
            : FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist");
    });

    private Task MoreAsync(Inbound request, string version, string locator, Caller caller)
    {
        var dash = locator.LastIndexOf('-');
        return dash > 0 && Base64Url.IsValid(locator.AsSpan(0, dash)) && int.TryParse(locator.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? QueryAsync(request, version, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(locator.AsSpan(0, dash))), from, caller)
            : FailAsync(request.Http, StatusCodes.Status400BadRequest, "INVALID_QUERY_LOCATOR", "invalid query locator");
    }

    private Task QueryAsync(Inbound request, string version, string soql, int from, Caller caller) => GuardAsync(request, () =>
    {
        var result = new QueryEngine(tables).Run(soql, caller);
        var next = from + PageSize < result.Rows.Length ? $"{Path}/{version}/query/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(soql))}-{from + PageSize}" : null;
        return Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => QueryJson.Write(json, result, from, PageSize, next));
    });

    private static async Task GuardAsync(Inbound request, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (SoqlException refused)
        {
            await FailAsync(request.Http, StatusCodes.Status400BadRequest, refused.Code, refused.Message);
        }
    }

    private static Task FailAsync(HttpContext http, int status, string code, string message) =>
        Replies.JsonAsync(http, status, json => Refusals.WriteRest(json, code, message));
}
