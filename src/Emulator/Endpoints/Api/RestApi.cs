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
    private static readonly string[] Versions = [.. Enumerable.Range(31, 38).Select(version => $"{version}.0")];
    private static readonly string[] Resources = ["query", "queryAll", "sobjects", "tooling"];
    private readonly ObjectTables tables = new(emulation);
    private readonly RecordWrites writes = new(emulation);

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
            Note(turn, parts);
            return;
        }

        if (!Versions.Contains(parts[0].TrimStart('v')))
        {
            await FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist");
            return;
        }

        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await AnswerAsync(request, parts, new Caller(emulation.Store, turn.User!));
        Note(turn, parts);
    }

    /// <summary>Keeps the call for ApiTotalUsage, where the session was known.</summary>
    private static void Note(Turn turn, string[] parts)
    {
        var (http, headers) = (turn.Request.Http, turn.Request.Http.Request.Headers);
        if (turn.User is { } user)
        {
            turn.Store.Events.Add(new ApiCall(turn.Now, user.Number, turn.App?.Number ?? 0, "REST", "/" + string.Join('/', parts))
            {
                Version = parts[0].TrimStart('v'),
                Method = turn.Request.Method,
                ClientName = ClientOf(headers["Sforce-Call-Options"].ToString()),
                ClientIp = turn.From.ToString(),
                Entity = parts.SkipWhile(part => part is not "sobjects").Skip(1).FirstOrDefault() ?? "",
                RequestId = headers[Origins.RequestIdHeader].ToString(),
                Status = http.Response.StatusCode,
            });
        }
    }

    private static string ClientOf(string options) =>
        options.Split(',', StringSplitOptions.TrimEntries).Where(one => one.StartsWith("client=", StringComparison.OrdinalIgnoreCase)).Select(one => one[7..]).FirstOrDefault() ?? "";

    private Task AnswerAsync(Inbound request, string[] parts, Caller caller) => (request.Method, parts[1..]) switch
    {
        (_, []) => ResourcesAsync(request, parts[0]),
        (_, ["query" or "queryAll"]) => QueryAsync(request, parts[0], new(request["q"] ?? ""), caller),
        (_, ["tooling", "query"]) => QueryAsync(request, parts[0], new(request["q"] ?? "", IsTooling: true), caller),
        (_, ["query" or "queryAll", var locator]) => MoreAsync(request, parts[0], locator, caller),
        (_, ["sobjects"]) => ObjectsAsync(request, parts[0]),
        (_, ["sobjects", var name, "describe"]) => DescribeAsync(request, name, isTooling: false),
        (_, ["tooling", "sobjects", var name, "describe"]) => DescribeAsync(request, name, isTooling: true),
        ("GET", ["sobjects", "EventLogFile", var id, "LogFile"]) => LogFileAsync(request, id, caller),
        ("GET" or "HEAD", ["sobjects", var name, var id]) when id.All(char.IsAsciiLetterOrDigit) => RecordAsync(request, name, id, caller, isTooling: false),
        ("GET" or "HEAD", ["tooling", "sobjects", var name, var id]) when id.All(char.IsAsciiLetterOrDigit) => RecordAsync(request, name, id, caller, isTooling: true),
        ("POST", ["sobjects", var name]) => ChangeAsync(request, () => writes.Create(name, RecordBody.Read(request.Body), caller)),
        ("PATCH", ["sobjects", var name, var id]) => ChangeAsync(request, () => writes.Update(name, id, RecordBody.Read(request.Body), caller)),
        ("DELETE", ["sobjects", var name, var id]) => ChangeAsync(request, () => writes.Delete(name, id, caller)),
        ("PATCH", ["tooling", "sobjects", var name, var id]) => ChangeAsync(request, () => writes.UpdateSetting(name, id, RecordBody.Read(request.Body), caller)),
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

    private Task DescribeAsync(Inbound request, string name, bool isTooling) => tables.Find(name, isTooling) is not { } table
        ? FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist")
        : Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => DescribeJson.Write(json, table));

    private Task RecordAsync(Inbound request, string name, string id, Caller caller, bool isTooling) => GuardAsync(request, () =>
    {
        var asked = request.Query["fields"] ?? "FIELDS(ALL)";
        var result = new QueryEngine(tables, caller, isTooling).Run($"SELECT {asked} FROM {name} WHERE Id = '{id}'");
        return result.Rows is [var row]
            ? Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => QueryJson.WriteRow(json, result, row))
            : FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist");
    });

    private Task LogFileAsync(Inbound request, string id, Caller caller) =>
        caller.ViewsEventLogFiles && EventFile.All(emulation).FirstOrDefault(file => file.Id == id || file.Id[..15] == id) is { } file
            ? Replies.BytesAsync(request.Http, StatusCodes.Status200OK, "text/csv", file.Csv(emulation))
            : FailAsync(request.Http, StatusCodes.Status404NotFound, "NOT_FOUND", "The requested resource does not exist");

    private Task MoreAsync(Inbound request, string version, string locator, Caller caller)
    {
        var dash = locator.LastIndexOf('-');
        return dash > 0 && Base64Url.IsValid(locator.AsSpan(0, dash)) && int.TryParse(locator.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? QueryAsync(request, version, new(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(locator.AsSpan(0, dash))), from), caller)
            : FailAsync(request.Http, StatusCodes.Status400BadRequest, "INVALID_QUERY_LOCATOR", "invalid query locator");
    }

    private Task QueryAsync(Inbound request, string version, Asked asked, Caller caller) => GuardAsync(request, () =>
    {
        var result = new QueryEngine(tables, caller, asked.IsTooling).Run(asked.Soql);
        if (request.Query["columns"] is "true")
        {
            return Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => QueryColumns.Write(json, result));
        }

        var after = asked.From + PageSize;
        var next = after < result.Rows.Length ? $"{Path}/{version}/query/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(asked.Soql))}-{after}" : null;
        return Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json => QueryJson.Write(json, result, asked.From, PageSize, next));
    });

    private Task ChangeAsync(Inbound request, Func<string?> change) => GuardAsync(request, async () =>
    {
        var made = change();
        await emulation.Store.Journal.DurableAsync();
        if (made is null)
        {
            request.Http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await Replies.JsonAsync(request.Http, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", made);
            json.WriteBoolean("success", true);
            json.WriteStartArray("errors");
            json.WriteEndArray();
            json.WriteEndObject();
        });
    });

    private static async Task GuardAsync(Inbound request, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (SoqlException refused)
        {
            Replies.Modelled(request.Http, refused.IsModelled ? "what Salesforce answers without the permission is not known" : "");
            await FailAsync(request.Http, refused.Code is "NOT_FOUND" ? StatusCodes.Status404NotFound : refused.Code is "INSUFFICIENT_ACCESS" ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest, refused.Code, refused.Message);
        }
    }

    private static Task FailAsync(HttpContext http, int status, string code, string message) =>
        Replies.JsonAsync(http, status, json => Refusals.WriteRest(json, code, message));

    /// <summary>A query, and the row its answer begins with.</summary>
    private sealed record Asked(string Soql, int From = 0, bool IsTooling = false);
}
